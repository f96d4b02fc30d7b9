/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.video.FrameRateLimit;
import io.framelog.video.PictureSettings;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a route's pictures before they are encoded. It does not reach what is video
 * already, whose pictures need each other.
 *
 * @param pictures how each is turned and shrunk
 * @param rate how many there are; null to keep all
 */
public record Preparation(PictureSettings pictures, @Nullable FrameRateLimit rate)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Nothing. */
  public static Preparation none() {
    return new Preparation(PictureSettings.defaults(), null);
  }
}
