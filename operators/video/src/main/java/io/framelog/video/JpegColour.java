/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_IEC61966_2_1;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;

/**
 * How a JPEG's samples map to colours (JFIF 1.02: full range, BT.601 matrix; sRGB primaries and
 * curve by convention), written into whatever carries those samples on.
 */
final class JpegColour {
  private JpegColour() {}

  static void tag(AVCodecContext encoder) {
    encoder.color_range(AVCOL_RANGE_JPEG);
    encoder.colorspace(AVCOL_SPC_BT470BG);
    encoder.color_primaries(AVCOL_PRI_BT709);
    encoder.color_trc(AVCOL_TRC_IEC61966_2_1);
  }

  static void tag(AVCodecParameters stream) {
    stream.color_range(AVCOL_RANGE_JPEG);
    stream.color_space(AVCOL_SPC_BT470BG);
    stream.color_primaries(AVCOL_PRI_BT709);
    stream.color_trc(AVCOL_TRC_IEC61966_2_1);
  }
}
