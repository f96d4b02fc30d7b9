/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What a decoder must know before the first sample. Samples of equal configurations join in one
 * file; a different one ends the segment.
 *
 * @param width in pixels
 * @param height in pixels
 * @param extradata the codec's own header; for AV1 the sequence header OBU
 */
@SuppressWarnings("ArrayRecordComponent") // a codec header; equality is by content below
public record DecoderConfig(VideoCodec codec, int width, int height, byte[] extradata) {
  public DecoderConfig {
    if (width < 1 || height < 1 || extradata.length == 0) {
      throw new IllegalArgumentException(
          "A decoder needs a positive size and a codec header, but got %dx%d and %d bytes"
              .formatted(width, height, extradata.length));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DecoderConfig that
        && codec == that.codec
        && width == that.width
        && height == that.height
        && Arrays.equals(extradata, that.extradata);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * codec.hashCode() + width) + height) + Arrays.hashCode(extradata);
  }

  @Override
  public String toString() {
    return "DecoderConfig[%s %dx%d %s]"
        .formatted(codec, width, height, HexFormat.of().formatHex(extradata));
  }
}
