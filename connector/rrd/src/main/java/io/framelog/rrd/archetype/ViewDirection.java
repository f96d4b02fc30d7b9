/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

/** Where an axis of a camera or a space points to. */
public enum ViewDirection {
  UP(1),
  DOWN(2),
  RIGHT(3),
  LEFT(4),
  FORWARD(5),
  BACK(6);

  private final int number;

  ViewDirection(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** Whether both lie on one line. */
  boolean isParallelTo(ViewDirection other) {
    return (number - 1) / 2 == (other.number - 1) / 2;
  }
}
