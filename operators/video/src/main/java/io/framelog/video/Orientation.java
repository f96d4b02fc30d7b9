/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/**
 * How a stored picture is turned to stand upright: the eight values of EXIF's orientation tag (EXIF
 * 2.32, tag 0x0112).
 */
public enum Orientation {
  UPRIGHT(1, false, false, false),
  MIRRORED(2, false, true, false),
  UPSIDE_DOWN(3, false, true, true),
  MIRRORED_UPSIDE_DOWN(4, false, false, true),
  TRANSPOSED(5, true, false, false),
  /** Upright after a quarter turn to the right. */
  LYING_LEFT(6, true, false, true),
  TRANSVERSED(7, true, true, true),
  /** Upright after a quarter turn to the left. */
  LYING_RIGHT(8, true, true, false);

  private final int exifValue;
  private final boolean swapsSides;
  private final boolean reversesColumns;
  private final boolean reversesRows;

  Orientation(int exifValue, boolean swapsSides, boolean reversesColumns, boolean reversesRows) {
    this.exifValue = exifValue;
    this.swapsSides = swapsSides;
    this.reversesColumns = reversesColumns;
    this.reversesRows = reversesRows;
  }

  /** The value of the tag, 1 to 8. */
  public int exifValue() {
    return exifValue;
  }

  /** Whether width and height change places. */
  public boolean swapsSides() {
    return swapsSides;
  }

  /** Whether an upright column, or a row where sides are swapped, is read from its end. */
  boolean reversesColumns() {
    return reversesColumns;
  }

  boolean reversesRows() {
    return reversesRows;
  }

  /** The orientation of that tag value; one that the standard does not know means none. */
  static Orientation ofExif(int value) {
    for (Orientation each : values()) {
      if (each.exifValue == value) {
        return each;
      }
    }
    return UPRIGHT;
  }
}
