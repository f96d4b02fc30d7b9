/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

/**
 * What a stream says of its colours, in the numbers of ITU-T H.273, which its formats share.
 *
 * @param primaries {@code ColourPrimaries}
 * @param transfer {@code TransferCharacteristics}
 * @param matrix {@code MatrixCoefficients}
 */
public record ColourCodes(Range range, int primaries, int transfer, int matrix) {
  private static final int UNSPECIFIED = 2;

  /** Nothing is stated. */
  public static final ColourCodes UNSTATED =
      new ColourCodes(Range.UNSTATED, UNSPECIFIED, UNSPECIFIED, UNSPECIFIED);

  /** Where black and white lie. */
  public enum Range {
    FULL,
    LIMITED,
    UNSTATED
  }

  static Range range(boolean full) {
    return full ? Range.FULL : Range.LIMITED;
  }

  /** The three numbers, of eight bits each, as all formats write them. */
  static ColourCodes read(Range range, BitReader in) throws AccessUnitException {
    return new ColourCodes(range, in.bits(8), in.bits(8), in.bits(8));
  }

  ColourCodes with(Range newRange) {
    return new ColourCodes(newRange, primaries, transfer, matrix);
  }
}
