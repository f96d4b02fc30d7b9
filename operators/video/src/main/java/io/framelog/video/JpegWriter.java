/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.FF_QP2LAMBDA;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;

/**
 * A frame as a baseline JPEG file, with the quantisation tables of the Independent JPEG Group.
 *
 * <p>FFmpeg scales its tables by an eighth of the quantiser, so that a quantiser of eight leaves
 * them as they are given; only the mean of a block it always stores to one level. It has no gray
 * JPEG; those are written by the JDK's libjpeg.
 */
final class JpegWriter {
  private static final int UNSCALED = 8;

  private JpegWriter() {}

  /**
   * The whole file.
   *
   * @param frame 4:2:0, 4:2:2, 4:4:4 or gray, in full-range BT.601
   * @param quality 1 to 100
   */
  static byte[] write(AVFrame frame, int quality) {
    if (frame.format() == AV_PIX_FMT_GRAY8) {
      return GrayJpeg.write(frame, quality);
    }
    frame.quality(UNSCALED * FF_QP2LAMBDA);
    return FileWriter.write(frame, "mjpeg", "JPEG", Map.of(), context -> setUp(context, quality));
  }

  private static void setUp(AVCodecContext context, int quality) {
    context.flags(context.flags() | AV_CODEC_FLAG_QSCALE | AV_CODEC_FLAG_BITEXACT);
    context.global_quality(UNSCALED * FF_QP2LAMBDA);
    // both are freed with the codec
    context.intra_matrix(nativeTable(QuantisationTable.luma(quality)));
    context.chroma_intra_matrix(nativeTable(QuantisationTable.chroma(quality)));
  }

  private static ShortPointer nativeTable(short[] table) {
    Pointer memory = av_malloc((long) table.length * Short.BYTES);
    if (memory == null) {
      throw new VideoException("No memory for a quantisation table");
    }
    ShortPointer pointer = new ShortPointer(memory);
    pointer.put(table, 0, table.length);
    return pointer;
  }
}
