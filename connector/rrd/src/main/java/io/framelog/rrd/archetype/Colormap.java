/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

/** Which colors stand for depths. */
public enum Colormap implements Numbered {
  GRAYSCALE(1),
  INFERNO(2),
  MAGMA(3),
  PLASMA(4),
  TURBO(5),
  VIRIDIS(6),
  CYAN_TO_YELLOW(7),
  SPECTRAL(8),
  TWILIGHT(9),
  RVIZ_MAP(10),
  RVIZ_COSTMAP(11),
  COSTMAP(12);

  private final int number;

  Colormap(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
