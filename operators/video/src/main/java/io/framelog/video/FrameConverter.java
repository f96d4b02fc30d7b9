/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_image_copy_plane;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_BT2020;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import io.framelog.video.ColourSpec.Matrix;
import io.framelog.video.ColourSpec.Range;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Brings frames to another form of samples: layout, range, matrix.
 *
 * <p>What is in the wanted form already is copied or passed on untouched. The rest goes through one
 * swscale step, with its bit-exact paths, so that the result does not depend on the CPU.
 */
final class FrameConverter implements AutoCloseable {
  private static final int NEUTRAL_CHROMA = 128;

  private final Owned<AVFrame> converted = Owned.frame();
  private @Nullable SwsContext scaler;
  private @Nullable Conversion scalerDoes;

  /** All that a scaler is set up for. */
  private record Conversion(
      int width,
      int height,
      int fromFormat,
      Range fromRange,
      Matrix fromMatrix,
      int toFormat,
      Range toRange,
      Matrix toMatrix) {}

  /** The frame's picture in full-range BT.601; the frame stays with the caller. */
  RawPicture toRaw(AVFrame frame) throws PictureException {
    PixelFormat format = PixelFormat.of(frame);
    ColourSpec colour = FrameColour.of(frame, format);
    ColourSpec target = colour.with(Range.FULL, Matrix.BT601);
    if (format.planar8() && colour.equals(target)) {
      return FramePlanes.read(frame, format);
    }
    ChromaLayout layout = format.layout(frame.width(), frame.height());
    AVFrame result = scale(frame, format, PixelFormat.idOf(layout), target);
    return FramePlanes.read(result, PixelFormat.of(result));
  }

  /**
   * A 4:2:0 frame of the same picture, its samples in the target's range and matrix: the given one
   * where it is that already, else one that this converter owns and overwrites at the next call.
   */
  AVFrame toYuv420(AVFrame frame, ColourSpec target) throws PictureException {
    PixelFormat format = PixelFormat.of(frame);
    ColourSpec colour = FrameColour.of(frame, format);
    if (format.id() == AV_PIX_FMT_YUV420P && colour.equals(target)) {
      frame.format(AV_PIX_FMT_YUV420P);
      return frame;
    }
    if (format.gray() && format.planar8() && colour.range() == target.range()) {
      return withNeutralChroma(frame, target);
    }
    return scale(frame, format, AV_PIX_FMT_YUV420P, target);
  }

  private AVFrame withNeutralChroma(AVFrame gray, ColourSpec target) {
    AVFrame result = prepare(gray, AV_PIX_FMT_YUV420P, target);
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

  private AVFrame scale(AVFrame frame, PixelFormat format, int toFormat, ColourSpec target)
      throws PictureException {
    ColourSpec colour = FrameColour.of(frame, format);
    Conversion conversion =
        new Conversion(
            frame.width(),
            frame.height(),
            format.id(),
            colour.range(),
            colour.matrix(),
            toFormat,
            target.range(),
            target.matrix());
    SwsContext context = scalerFor(conversion, format);
    AVFrame result = prepare(frame, toFormat, target);
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
            conversion.fromFormat(),
            conversion.width(),
            conversion.height(),
            conversion.toFormat(),
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
            coefficients(conversion.fromMatrix()),
            conversion.fromRange() == Range.FULL ? 1 : 0,
            coefficients(conversion.toMatrix()),
            conversion.toRange() == Range.FULL ? 1 : 0,
            /* brightness= */ 0,
            /* contrast= */ 1 << 16,
            /* saturation= */ 1 << 16);
    return made;
  }

  private static IntPointer coefficients(Matrix matrix) {
    return sws_getCoefficients(
        switch (matrix) {
          case BT709 -> SWS_CS_ITU709;
          case BT2020 -> SWS_CS_BT2020;
          // red, green and blue have no coefficients, and swscale then looks at the other side's
          case BT601, RGB, UNSTATED -> SWS_CS_ITU601;
        });
  }

  private AVFrame prepare(AVFrame like, int format, ColourSpec colour) {
    AVFrame result = converted.it();
    av_frame_unref(result);
    result.width(like.width());
    result.height(like.height());
    result.format(format);
    ColourTags.tag(result, colour);
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
