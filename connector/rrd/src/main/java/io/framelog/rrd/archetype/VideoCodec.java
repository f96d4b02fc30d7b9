/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import java.util.Arrays;
import java.util.Optional;

/** Codec of a {@code VideoStream}; its number is the four characters read as one big-endian int. */
public enum VideoCodec {
  AV1(0x61763031),
  H264(0x61766331),
  H265(0x68657631),
  VP8(0x76703038),
  VP9(0x76703039);

  private final int number;

  VideoCodec(int number) {
    this.number = number;
  }

  /** What stands in the file. */
  public int number() {
    return number;
  }

  /** The codec that has this number. */
  public static Optional<VideoCodec> ofNumber(long number) {
    return Arrays.stream(values()).filter(codec -> codec.number == number).findFirst();
  }
}
