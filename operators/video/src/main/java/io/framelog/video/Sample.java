/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Arrays;

/**
 * One encoded picture.
 *
 * @param inputIndex which picture of the batch it is
 * @param data its bytes: one temporal unit of AV1, or one access unit of H.264 or H.265 in Annex B
 *     with start codes of four bytes and without parameter sets
 * @param keyframe whether decoding can start here
 */
@SuppressWarnings("ArrayRecordComponent") // encoded bytes; equality is by content below
public record Sample(int inputIndex, byte[] data, boolean keyframe) {
  public Sample {
    if (inputIndex < 0 || data.length == 0) {
      throw new IllegalArgumentException(
          "A sample has an index from 0 and at least one byte, but was index "
              + inputIndex
              + " with "
              + data.length
              + " bytes");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sample that
        && inputIndex == that.inputIndex
        && keyframe == that.keyframe
        && Arrays.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * inputIndex + Arrays.hashCode(data)) + Boolean.hashCode(keyframe);
  }

  @Override
  public String toString() {
    return "Sample[" + inputIndex + (keyframe ? ", keyframe, " : ", ") + data.length + " bytes]";
  }
}
