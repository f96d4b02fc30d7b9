/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import io.framelog.video.ColourSpec.Matrix;
import io.framelog.video.ColourSpec.Range;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** What the samples of a frame mean, gaps in its tags filled by the rules of its pixel format. */
final class FrameColour {
  private FrameColour() {}

  /**
   * Complete in range and matrix. Decoders leave those open that their file does not state; then
   * YUV is BT.601 in limited range, as FFmpeg has it, too, and gray is full range.
   */
  static ColourSpec of(AVFrame frame, PixelFormat format) {
    ColourSpec tags = ColourTags.of(frame);
    Range range = format.fullRange() ? Range.FULL : Range.LIMITED;
    if (format.rgb()) {
      return tags.with(range, Matrix.RGB);
    }
    // gray has no matrix; BT.601 is what its neutral chroma gets with the least arithmetic
    boolean open = tags.matrix() == Matrix.UNSTATED || tags.matrix() == Matrix.RGB;
    return tags.with(range, format.gray() || open ? Matrix.BT601 : tags.matrix());
  }

  /** What a video of such frames states: their own range and matrix, unless they are RGB. */
  static ColourSpec forEncoder(AVFrame frame, PixelFormat format) {
    ColourSpec own = of(frame, format);
    return format.rgb() ? own.with(Range.LIMITED, Matrix.BT709) : own;
  }
}
