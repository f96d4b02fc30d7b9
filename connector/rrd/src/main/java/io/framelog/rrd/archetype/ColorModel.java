/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

/** Which channels a pixel has, in order. */
public enum ColorModel {
  L(1, 1),
  RGB(2, 3),
  RGBA(3, 4),
  BGR(4, 3),
  BGRA(5, 4);

  private final int number;
  private final int channels;

  ColorModel(int number, int channels) {
    this.number = number;
    this.channels = channels;
  }

  int number() {
    return number;
  }

  int channels() {
    return channels;
  }
}
