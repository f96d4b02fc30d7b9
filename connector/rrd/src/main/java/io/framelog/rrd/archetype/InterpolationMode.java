/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

/** How the values of a plot are joined. */
public enum InterpolationMode implements Numbered {
  LINEAR(1),
  STEP_AFTER(2),
  STEP_BEFORE(3),
  STEP_MID(4);

  private final int number;

  InterpolationMode(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
