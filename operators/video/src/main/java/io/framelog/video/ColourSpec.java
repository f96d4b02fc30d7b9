/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/**
 * How samples map to colours. It is stated by whoever hands pixels in, or carried from the file
 * they came from; nothing here looks at pixels to find out.
 *
 * <p>The words are those of ITU-T H.273, which JPEG, PNG, H.264, AV1 and MP4 share.
 */
public record ColourSpec(Range range, Matrix matrix, Primaries primaries, Transfer transfer) {

  /** JPEG files (JFIF 1.02): full range, BT.601 matrix; sRGB primaries and curve by convention. */
  public static final ColourSpec JFIF =
      new ColourSpec(Range.FULL, Matrix.BT601, Primaries.BT709, Transfer.SRGB);

  /** Red, green and blue as screens take them (IEC 61966-2-1); also gray without a statement. */
  public static final ColourSpec SRGB =
      new ColourSpec(Range.FULL, Matrix.RGB, Primaries.BT709, Transfer.SRGB);

  /** What USB cameras send as YUV unless they say otherwise (V4L2's default for sRGB sources). */
  public static final ColourSpec BT601_LIMITED =
      new ColourSpec(Range.LIMITED, Matrix.BT601, Primaries.BT709, Transfer.SRGB);

  /** HD video. */
  public static final ColourSpec BT709_LIMITED =
      new ColourSpec(Range.LIMITED, Matrix.BT709, Primaries.BT709, Transfer.BT709);

  /** Nothing is stated: possible for video that passes through, not for pixels. */
  public static final ColourSpec UNSTATED =
      new ColourSpec(Range.UNSTATED, Matrix.UNSTATED, Primaries.UNSTATED, Transfer.UNSTATED);

  /** Where black and white lie. */
  public enum Range {
    /** 0 to 255. */
    FULL,
    /** 16 to 235, chroma 16 to 240. */
    LIMITED,
    UNSTATED
  }

  /** How luma and chroma are made of red, green and blue. */
  public enum Matrix {
    /** Not at all: the samples are red, green and blue. */
    RGB,
    BT601,
    BT709,
    BT2020,
    UNSTATED
  }

  /** What red, green and blue are. */
  public enum Primaries {
    /** Also sRGB's. */
    BT709,
    BT601_525,
    BT601_625,
    DISPLAY_P3,
    BT2020,
    UNSTATED
  }

  /** The curve between light and sample. */
  public enum Transfer {
    SRGB,
    BT709,
    BT601,
    LINEAR,
    PQ,
    HLG,
    UNSTATED
  }

  /** The same primaries and curve with samples in another form. */
  public ColourSpec with(Range newRange, Matrix newMatrix) {
    return new ColourSpec(newRange, newMatrix, primaries, transfer);
  }

  /** Whether samples of the one become samples of the other by arithmetic on range and matrix. */
  boolean sameLight(ColourSpec other) {
    return primaries == other.primaries && transfer == other.transfer;
  }

  @Override
  public String toString() {
    return range + " range, matrix " + matrix + ", primaries " + primaries + ", curve " + transfer;
  }
}
