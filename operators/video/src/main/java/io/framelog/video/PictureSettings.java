/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is done to pictures before they are encoded.
 *
 * @param fit the box they are shrunk into, bicubic with the filter as wide as the step; null to
 *     leave sizes alone
 */
public record PictureSettings(OrientationPolicy orientation, @Nullable FitWithin fit)
    implements Serializable {

  /** Nothing: pixels as they are stored, in their own size. */
  public static PictureSettings defaults() {
    return new PictureSettings(OrientationPolicy.KEEP, null);
  }

  public PictureSettings withOrientation(OrientationPolicy policy) {
    return new PictureSettings(policy, fit);
  }

  public PictureSettings withFit(FitWithin box) {
    return new PictureSettings(orientation, box);
  }

  int width(int width, int height) {
    return fit == null ? width : fit.width(width, height);
  }

  int height(int width, int height) {
    return fit == null ? height : fit.height(width, height);
  }
}
