/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Pictures of every kind to FFmpeg's own frames, tagged with what their samples mean. */
final class SourceFrames {
  private SourceFrames() {}

  /** Decodes into {@code target}, whose former content is released. */
  static void read(SourcePicture picture, AVFrame target) throws PictureException {
    if (picture instanceof PictureFile file) {
      JpegFrames.decode(file.bytes(), target);
    } else if (picture instanceof PixelBuffer buffer) {
      BufferFrames.copy(buffer, target);
    }
  }
}
