/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_image_copy_plane;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Brings frames to the sample form of a JPEG: planar, eight bits, full range, BT.601.
 *
 * <p>What is in that form already is copied or passed on untouched. The rest goes through one
 * swscale step, with its bit-exact paths, so that the result does not depend on the CPU.
 */
final class FrameConverter implements AutoCloseable {
  private static final int NEUTRAL_CHROMA = 128;

  private final Owned<AVFrame> converted = Owned.frame();
  private @Nullable SwsContext scaler;
  private @Nullable Conversion scalerDoes;

  /** All that a scaler is set up for. */
  private record Conversion(
      int width, int height, int from, boolean fromFullRange, int fromMatrix, int to) {}

  /** The frame's picture; the frame stays with the caller. */
  RawPicture toRaw(AVFrame frame) throws PictureException {
    PixelFormat format = PixelFormat.of(frame);
    if (format.planar8() && format.fullRange() && matrix(frame) == SWS_CS_ITU601) {
      return FramePlanes.read(frame, format);
    }
    ChromaLayout layout = format.layout(frame.width(), frame.height());
    AVFrame result = scale(frame, format, PixelFormat.idOf(layout));
    return FramePlanes.read(result, PixelFormat.of(result));
  }

  /**
   * A full-range 4:2:0 frame of the same picture: the given one where it is that already, else one
   * that this converter owns and overwrites at the next call.
   */
  AVFrame toYuv420(AVFrame frame) throws PictureException {
    PixelFormat format = PixelFormat.of(frame);
    if (format.id() == AV_PIX_FMT_YUV420P && format.fullRange()) {
      frame.format(AV_PIX_FMT_YUV420P);
      return frame;
    }
    if (format.gray() && format.planar8()) {
      return withNeutralChroma(frame);
    }
    return scale(frame, format, AV_PIX_FMT_YUV420P);
  }

  private AVFrame withNeutralChroma(AVFrame gray) {
    AVFrame result = prepare(gray, AV_PIX_FMT_YUV420P);
    av_image_copy_plane(
        result.data(0),
        result.linesize(0),
        gray.data(0),
        gray.linesize(0),
        gray.width(),
        gray.height());
    long chromaRows = (gray.height() + 1L) >> 1;
    Pointer.memset(result.data(1), NEUTRAL_CHROMA, result.linesize(1) * chromaRows);
    Pointer.memset(result.data(2), NEUTRAL_CHROMA, result.linesize(2) * chromaRows);
    return result;
  }

  private AVFrame scale(AVFrame frame, PixelFormat format, int target) throws PictureException {
    Conversion conversion =
        new Conversion(
            frame.width(), frame.height(), format.id(), format.fullRange(), matrix(frame), target);
    SwsContext context = scalerFor(conversion, format);
    AVFrame result = prepare(frame, target);
    int rows =
        sws_scale(
            context,
            frame.data(),
            frame.linesize(),
            /* srcSliceY= */ 0,
            frame.height(),
            result.data(),
            result.linesize());
    if (rows != frame.height()) {
      throw new VideoException(
          "swscale made " + rows + " of " + frame.height() + " rows from " + format.name());
    }
    return result;
  }

  private SwsContext scalerFor(Conversion conversion, PixelFormat format) throws PictureException {
    SwsContext current = scaler;
    if (current != null && conversion.equals(scalerDoes)) {
      return current;
    }
    freeScaler();
    SwsContext made =
        sws_getContext(
            conversion.width(),
            conversion.height(),
            conversion.from(),
            conversion.width(),
            conversion.height(),
            conversion.to(),
            SWS_BICUBIC | SWS_ACCURATE_RND | SWS_BITEXACT | SWS_FULL_CHR_H_INP,
            null,
            null,
            (DoublePointer) null);
    if (made == null || made.isNull()) {
      throw new PictureException(
          "Pixel format %s at %dx%d is not handled"
              .formatted(format.name(), conversion.width(), conversion.height()));
    }
    scaler = made;
    scalerDoes = conversion;
    // a negative answer means that the conversion has no range or matrix to set, as gray to gray
    int unused =
        sws_setColorspaceDetails(
            made,
            sws_getCoefficients(conversion.fromMatrix()),
            conversion.fromFullRange() ? 1 : 0,
            sws_getCoefficients(SWS_CS_ITU601),
            /* dstRange= */ 1,
            /* brightness= */ 0,
            /* contrast= */ 1 << 16,
            /* saturation= */ 1 << 16);
    return made;
  }

  /** Undeclared matrices are taken for BT.601, which leaves the samples as they are. */
  private static int matrix(AVFrame frame) {
    return frame.colorspace() == AVCOL_SPC_BT709 ? SWS_CS_ITU709 : SWS_CS_ITU601;
  }

  private AVFrame prepare(AVFrame like, int format) {
    AVFrame result = converted.it();
    av_frame_unref(result);
    result.width(like.width());
    result.height(like.height());
    result.format(format);
    result.color_range(AVCOL_RANGE_JPEG);
    result.colorspace(AVCOL_SPC_BT470BG);
    Native.check(av_frame_get_buffer(result, /* align= */ 0), "Allocating a frame");
    return result;
  }

  private void freeScaler() {
    SwsContext current = scaler;
    scaler = null;
    scalerDoes = null;
    if (current != null) {
      sws_freeContext(current);
    }
  }

  @Override
  public void close() {
    freeScaler();
    converted.close();
  }
}
