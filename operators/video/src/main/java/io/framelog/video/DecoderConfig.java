/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import io.framelog.video.bitstream.AccessUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * What a decoder must know before the first sample. Samples of equal configurations join in one
 * file; a different one ends the segment.
 *
 * @param width in pixels
 * @param height in pixels
 * @param colour what its samples mean; {@link ColourSpec#UNSTATED} in part or whole where video
 *     that passes through does not say
 * @param extradata the codec's own header: the sequence header OBU of AV1, the parameter sets of
 *     H.264 and H.265 in Annex B
 */
@SuppressWarnings("ArrayRecordComponent") // a codec header; equality is by content below
public record DecoderConfig(
    VideoCodec codec, int width, int height, ColourSpec colour, byte[] extradata) {
  /**
   * What a stream that passes through says of itself.
   *
   * @param unit with the stream's parameter sets
   */
  public static DecoderConfig of(VideoCodec codec, AccessUnit unit) {
    return new DecoderConfig(
        codec, unit.width(), unit.height(), ColourTags.of(unit.colour()), unit.parameterSets());
  }

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
        && colour.equals(that.colour)
        && Arrays.equals(extradata, that.extradata);
  }

  @Override
  public int hashCode() {
    return Objects.hash(codec, width, height, colour, Arrays.hashCode(extradata));
  }

  @Override
  public String toString() {
    return "DecoderConfig[%s %dx%d, %s, %s]"
        .formatted(codec, width, height, colour, HexFormat.of().formatHex(extradata));
  }
}
