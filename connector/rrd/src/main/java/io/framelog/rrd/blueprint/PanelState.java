/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.blueprint;

/** How much of a panel is shown. */
public enum PanelState {
  HIDDEN(1),
  COLLAPSED(2),
  EXPANDED(3);

  private final int number;

  PanelState(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
