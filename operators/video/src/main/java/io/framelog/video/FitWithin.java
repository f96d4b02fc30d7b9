/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.io.Serializable;

/**
 * A box that pictures are shrunk into, their proportions kept to the pixel. Smaller ones stay.
 *
 * @param maxWidth in pixels, at least 2
 * @param maxHeight in pixels, at least 2
 */
public record FitWithin(int maxWidth, int maxHeight) implements Serializable {
  private static final int MIN_SIDE = 2;

  public FitWithin {
    if (maxWidth < MIN_SIDE || maxHeight < MIN_SIDE) {
      throw new IllegalArgumentException(
          "A box for pictures has at least %d pixels a side, but got %dx%d"
              .formatted(MIN_SIDE, maxWidth, maxHeight));
    }
  }

  /** Whether a picture of that size stays as it is. */
  public boolean holds(int width, int height) {
    return width <= maxWidth && height <= maxHeight;
  }

  /** The width after shrinking; even where the picture shrinks, since 4:2:0 shares chroma. */
  int width(int width, int height) {
    return holds(width, height) ? width : even(width * ratio(width, height), maxWidth);
  }

  /** The height after shrinking; even where the picture shrinks. */
  int height(int width, int height) {
    return holds(width, height) ? height : even(height * ratio(width, height), maxHeight);
  }

  private double ratio(int width, int height) {
    return Math.min((double) maxWidth / width, (double) maxHeight / height);
  }

  private static int even(double side, int maxSide) {
    int rounded = 2 * (int) Math.round(side / 2);
    return Math.max(MIN_SIDE, rounded > maxSide ? rounded - 2 : rounded);
  }
}
