/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.blueprint;

/** How a container lays out what it holds. */
public enum ContainerKind {
  TABS(1),
  HORIZONTAL(2),
  VERTICAL(3),
  GRID(4);

  private final int number;

  ContainerKind(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
