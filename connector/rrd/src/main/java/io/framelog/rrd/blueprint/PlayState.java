/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.blueprint;

/** Whether time goes on by itself. */
public enum PlayState {
  PAUSED(1),
  PLAYING(2),
  FOLLOWING(3);

  private final int number;

  PlayState(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
