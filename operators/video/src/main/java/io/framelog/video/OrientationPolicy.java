/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/** What becomes of a picture file that says it is to be turned. */
public enum OrientationPolicy {
  /**
   * The pixels stay as they are stored, which is what a camera's calibration refers to. What the
   * file says can be asked of {@link PictureFile#orientation()}.
   */
  KEEP,
  /** The pixels are turned, so that the picture stands upright wherever it is shown. */
  APPLY
}
