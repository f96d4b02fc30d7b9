/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

/** What is drawn of a plot where several values fall on one pixel. */
public enum AggregationPolicy implements Numbered {
  OFF(1),
  AVERAGE(2),
  MAX(3),
  MIN(4),
  MIN_MAX(5),
  MIN_MAX_AVERAGE(6);

  private final int number;

  AggregationPolicy(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }
}
