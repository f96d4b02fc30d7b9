/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PNG;

import io.framelog.video.ColourSpec.Matrix;
import io.framelog.video.ColourSpec.Primaries;
import io.framelog.video.ColourSpec.Range;
import io.framelog.video.ColourSpec.Transfer;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** PNG bytes to FFmpeg's own frame: gray, RGB or palette, 8 or 16 bits, with or without alpha. */
final class PngFrames {
  private PngFrames() {}

  /** Decodes into {@code target}, whose former content is released. */
  static void decode(byte[] png, AVFrame target) throws PictureException {
    FileDecoder.decode(PngChunks.needed(png), AV_CODEC_ID_PNG, "PNG", target);
    ColourSpec stated = ColourTags.of(target);
    // without chunks that say more, a PNG is taken for sRGB (PNG third edition, 4.3)
    ColourTags.tag(
        target,
        new ColourSpec(
            Range.FULL,
            Matrix.RGB,
            stated.primaries() == Primaries.UNSTATED ? Primaries.BT709 : stated.primaries(),
            stated.transfer() == Transfer.UNSTATED ? Transfer.SRGB : stated.transfer()));
  }
}
