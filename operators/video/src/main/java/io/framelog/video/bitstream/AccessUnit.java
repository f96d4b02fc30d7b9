/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import java.util.Arrays;

/**
 * What is known of one picture in its compressed form.
 *
 * @param keyframe whether decoding can start here, given the parameter sets
 * @param picture the bytes of the picture, in the form that MP4 files and streams are made from:
 *     Annex B with four-byte start codes for H.264 and H.265, OBUs with size fields for AV1;
 *     without parameter sets, delimiters and padding (an AV1 sequence header stays where it is)
 * @param parameterSets all that a decoder must have seen before, in the same form; empty while none
 *     has come
 * @param width in pixels, 0 while no parameter set has come
 * @param height in pixels, 0 while no parameter set has come
 * @param reordered whether pictures of this stream may be shown in another order than they come
 * @param afterGap whether a picture that this one may need did not come. Only H.264 counts its
 *     pictures so that a lost one is missed
 * @param colour what the stream says of its colours
 */
@SuppressWarnings("ArrayRecordComponent") // compressed pictures; equality is by content below
public record AccessUnit(
    boolean keyframe,
    byte[] picture,
    byte[] parameterSets,
    int width,
    int height,
    boolean reordered,
    boolean afterGap,
    ColourCodes colour) {

  @Override
  public boolean equals(Object other) {
    return other instanceof AccessUnit that
        && keyframe == that.keyframe
        && Arrays.equals(picture, that.picture)
        && Arrays.equals(parameterSets, that.parameterSets)
        && width == that.width
        && height == that.height
        && reordered == that.reordered
        && afterGap == that.afterGap
        && colour.equals(that.colour);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(picture) + Arrays.hashCode(parameterSets);
  }

  @Override
  public String toString() {
    return "AccessUnit[%dx%d%s%s%s, %d bytes]"
        .formatted(
            width,
            height,
            keyframe ? ", keyframe" : "",
            reordered ? ", reordered" : "",
            afterGap ? ", after a gap" : "",
            picture.length);
  }
}
