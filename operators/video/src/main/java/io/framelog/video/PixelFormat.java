/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_HWACCEL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV411P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV440P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV444P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ411P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ440P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;

/**
 * What a frame's samples are, in the few facts that decide how they are copied.
 *
 * @param id FFmpeg's number, the deprecated full-range twins (YUVJ) replaced by their plain form
 * @param bits depth of the deepest component
 * @param planar8 whether Y, U and V lie in planes of their own, one byte a sample
 * @param gray whether there is no colour
 * @param rgb whether the components are red, green and blue
 * @param alpha whether pixels may be transparent
 * @param palette whether pixels are indices into a table of RGBA colours
 * @param fullRange whether samples span 0 to 255 rather than 16 to 235
 */
record PixelFormat(
    int id,
    String name,
    int bits,
    boolean planar8,
    boolean gray,
    boolean rgb,
    boolean alpha,
    boolean palette,
    boolean fullRange,
    int widthShift,
    int heightShift) {

  static PixelFormat of(AVFrame frame) throws PictureException {
    AVPixFmtDescriptor descriptor = av_pix_fmt_desc_get(frame.format());
    if (descriptor == null || (descriptor.flags() & AV_PIX_FMT_FLAG_HWACCEL) != 0) {
      throw new PictureException("Pixel format " + frame.format() + " is not handled");
    }
    long flags = descriptor.flags();
    boolean palette = (flags & AV_PIX_FMT_FLAG_PAL) != 0;
    boolean rgb = palette || (flags & AV_PIX_FMT_FLAG_RGB) != 0;
    boolean gray = !rgb && descriptor.nb_components() <= 2;
    int id = withoutRange(frame.format());
    int range = frame.color_range();
    boolean full =
        rgb
            || id != frame.format()
            || range == AVCOL_RANGE_JPEG
            || (gray && range != AVCOL_RANGE_MPEG);
    return new PixelFormat(
        id,
        descriptor.name().getString(),
        depth(descriptor),
        !rgb && (flags & AV_PIX_FMT_FLAG_BITSTREAM) == 0 && hasBytePlanes(descriptor),
        gray,
        rgb,
        palette || (flags & AV_PIX_FMT_FLAG_ALPHA) != 0,
        palette,
        full,
        descriptor.log2_chroma_w(),
        descriptor.log2_chroma_h());
  }

  /** The layout a picture of this format and size is kept in, without loss of chroma. */
  ChromaLayout layout(int width, int height) {
    if (gray) {
      return ChromaLayout.GRAY;
    }
    for (ChromaLayout layout : new ChromaLayout[] {ChromaLayout.YUV420, ChromaLayout.YUV422}) {
      if (!rgb
          && layout.widthShift() == widthShift
          && layout.heightShift() == heightShift
          && layout.fits(width, height)) {
        return layout;
      }
    }
    return ChromaLayout.YUV444;
  }

  /** The format with the same chroma in planes of its own, by FFmpeg's number. */
  int planarId() {
    if (planar8) {
      return id;
    }
    return heightShift == 1 ? AV_PIX_FMT_YUV420P : AV_PIX_FMT_YUV422P;
  }

  static int idOf(ChromaLayout layout) {
    return switch (layout) {
      case YUV420 -> AV_PIX_FMT_YUV420P;
      case YUV422 -> AV_PIX_FMT_YUV422P;
      case YUV444 -> AV_PIX_FMT_YUV444P;
      case GRAY -> AV_PIX_FMT_GRAY8;
    };
  }

  private static int depth(AVPixFmtDescriptor descriptor) {
    int bits = 0;
    for (int i = 0; i < descriptor.nb_components(); i++) {
      bits = Math.max(bits, descriptor.comp(i).depth());
    }
    return bits;
  }

  private static boolean hasBytePlanes(AVPixFmtDescriptor descriptor) {
    int colours = descriptor.nb_components() <= 2 ? 1 : 3;
    for (int i = 0; i < colours; i++) {
      if (descriptor.comp(i).depth() != 8
          || descriptor.comp(i).step() != 1
          || descriptor.comp(i).plane() != i) {
        return false;
      }
    }
    return true;
  }

  private static int withoutRange(int format) {
    if (format == AV_PIX_FMT_YUVJ420P) {
      return AV_PIX_FMT_YUV420P;
    } else if (format == AV_PIX_FMT_YUVJ422P) {
      return AV_PIX_FMT_YUV422P;
    } else if (format == AV_PIX_FMT_YUVJ444P) {
      return AV_PIX_FMT_YUV444P;
    } else if (format == AV_PIX_FMT_YUVJ440P) {
      return AV_PIX_FMT_YUV440P;
    } else if (format == AV_PIX_FMT_YUVJ411P) {
      return AV_PIX_FMT_YUV411P;
    }
    return format;
  }
}
