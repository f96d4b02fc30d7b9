/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.check;

import io.framelog.rrd.archetype.ImageFormat;
import java.nio.file.Path;

/**
 * A frame found in a recording: one row.
 *
 * @param object the file it lies in
 * @param captureNanos nanoseconds since the Unix epoch
 */
public record StoredFrame(Path object, long captureNanos, Content content) {

  /** What the row holds. */
  public sealed interface Content {}

  /** A picture file, from {@code EncodedImage}. */
  public record PictureFile(byte[] bytes) implements Content {}

  /** Uncompressed samples, from {@code Image}. */
  public record Pixels(ImageFormat format, byte[] bytes) implements Content {}

  /**
   * A frame of the entity's video, from {@code VideoFrameReference}.
   *
   * @param presentationNanos since the first frame of that video
   */
  public record VideoReference(long presentationNanos) implements Content {}
}
