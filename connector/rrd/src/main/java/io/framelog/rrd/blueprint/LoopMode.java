/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.blueprint;

/** What is played again at its end. */
public enum LoopMode {
  OFF(1),
  SELECTION(2),
  ALL(3);

  private final int number;

  LoopMode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
