/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

/** How pixels are shown that are larger than those of the screen. */
public enum MagnificationFilter implements Numbered {
  NEAREST(1),
  LINEAR(2),
  BICUBIC(3);

  private final int number;

  MagnificationFilter(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
