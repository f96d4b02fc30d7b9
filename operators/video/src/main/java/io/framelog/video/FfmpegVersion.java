/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/** Which build of FFmpeg is at work. */
public final class FfmpegVersion {
  private FfmpegVersion() {}

  /**
   * Such as {@code FFmpeg 8.1.2}.
   *
   * @throws VideoException if its native libraries cannot be loaded
   */
  public static String description() {
    return NativeLibraries.version();
  }
}
