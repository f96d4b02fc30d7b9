/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV422P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_BT2020;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_init_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import io.framelog.video.ColourSpec.Matrix;
import io.framelog.video.ColourSpec.Range;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Brings frames to another {@link FrameForm}: size, layout, range, matrix.
 *
 * <p>What is in the wanted form already is copied or passed on untouched. The rest goes through one
 * swscale step, with its bit-exact paths, so that the result does not depend on the CPU.
 */
final class FrameConverter implements AutoCloseable {
  private static final int NEUTRAL_CHROMA = 128;

  private static final int SCALER_FLAGS =
      SWS_BICUBIC
          | SWS_ACCURATE_RND
          | SWS_BITEXACT
          | SWS_FULL_CHR_H_INP // all of the source's chroma is looked at
          | SWS_FULL_CHR_H_INT; // and all of it interpolated on the way to RGB

  private final Owned<AVFrame> converted = Owned.frame();
  private @Nullable SwsContext scaler;
  private @Nullable Conversion scalerDoes;

  /** All that a scaler is set up for. */
  private record Conversion(FrameForm from, FrameForm to) {}

  /** The frame's picture in full-range BT.601; the frame stays with the caller. */
  RawPicture toRaw(AVFrame frame) throws PictureException {
    PixelFormat format = PixelFormat.of(frame);
    ColourSpec target = FrameColour.of(frame, format).with(Range.FULL, Matrix.BT601);
    ChromaLayout layout = format.layout(frame.width(), frame.height());
    AVFrame result = frame;
    if (!format.planar8() || !FrameColour.of(frame, format).equals(target)) {
      result =
          scale(
              frame,
              format,
              new FrameForm(frame.width(), frame.height(), PixelFormat.idOf(layout), target));
    }
    return FramePlanes.read(result, PixelFormat.of(result));
  }

  /**
   * The frame in another form: the given one where it has that already, else one that this
   * converter owns and overwrites at the next call.
   */
  AVFrame convert(AVFrame frame, FrameForm target) throws PictureException {
    PixelFormat format = PixelFormat.of(frame);
    if (formOf(frame, format).equals(target)) {
      frame.format(format.id());
      return frame;
    }
    boolean sameSize = frame.width() == target.width() && frame.height() == target.height();
    ColourSpec colour = FrameColour.of(frame, format);
    if (target.pixelFormat() == AV_PIX_FMT_YUV420P && sameSize && format.planar8()) {
      if (format.gray() && colour.range() == target.colour().range()) {
        return withNeutralChroma(frame, target);
      } else if (format.id() == AV_PIX_FMT_YUV422P && colour.equals(target.colour())) {
        AVFrame result = prepare(target);
        ChromaRows.halve(frame, result);
        return result;
      }
    }
    return scale(frame, format, target);
  }

  private static FrameForm formOf(AVFrame frame, PixelFormat format) {
    return new FrameForm(frame.width(), frame.height(), format.id(), FrameColour.of(frame, format));
  }

  private AVFrame withNeutralChroma(AVFrame gray, FrameForm target) {
    AVFrame result = prepare(target);
    FramePlanes.copyLuma(gray, result);
    long chromaRows = (gray.height() + 1L) >> 1;
    Pointer.memset(result.data(1), NEUTRAL_CHROMA, result.linesize(1) * chromaRows);
    Pointer.memset(result.data(2), NEUTRAL_CHROMA, result.linesize(2) * chromaRows);
    return result;
  }

  private AVFrame scale(AVFrame frame, PixelFormat format, FrameForm target)
      throws PictureException {
    SwsContext context = scalerFor(new Conversion(formOf(frame, format), target), format);
    AVFrame result = prepare(target);
    int rows =
        sws_scale(
            context,
            frame.data(),
            frame.linesize(),
            /* srcSliceY= */ 0,
            frame.height(),
            result.data(),
            result.linesize());
    if (rows != target.height()) {
      throw new VideoException(
          "swscale made " + rows + " of " + target.height() + " rows from " + format.name());
    }
    return result;
  }

  private SwsContext scalerFor(Conversion conversion, PixelFormat format) throws PictureException {
    SwsContext current = scaler;
    if (current != null && conversion.equals(scalerDoes)) {
      return current;
    }
    freeScaler();
    FrameForm from = conversion.from();
    FrameForm to = conversion.to();
    SwsContext made = sws_alloc_context();
    if (made == null || made.isNull()) {
      throw new VideoException("No memory for a scaler");
    }
    made.src_w(from.width()).src_h(from.height()).src_format(from.pixelFormat());
    made.dst_w(to.width()).dst_h(to.height()).dst_format(to.pixelFormat());
    made.flags(SCALER_FLAGS);
    // before it starts: a scaler that was made for equal ranges copies samples whatever it is told
    made.src_range(fullRange(from)).dst_range(fullRange(to));
    int code = sws_init_context(made, null, null);
    if (code < 0) {
      sws_freeContext(made);
      throw new PictureException(
          "Pixel format %s at %dx%d cannot become %dx%d, %s"
              .formatted(
                  format.name(),
                  from.width(),
                  from.height(),
                  to.width(),
                  to.height(),
                  Native.describe(code)));
    }
    scaler = made;
    scalerDoes = conversion;
    // a negative answer means that the conversion has no range or matrix to set, as gray to gray
    int unused =
        sws_setColorspaceDetails(
            made,
            coefficients(from.colour().matrix()),
            fullRange(from),
            coefficients(to.colour().matrix()),
            fullRange(to),
            /* brightness= */ 0,
            /* contrast= */ 1 << 16,
            /* saturation= */ 1 << 16);
    return made;
  }

  private static int fullRange(FrameForm form) {
    return form.colour().range() == Range.FULL ? 1 : 0;
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

  private AVFrame prepare(FrameForm form) {
    AVFrame result = converted.it();
    av_frame_unref(result);
    result.width(form.width());
    result.height(form.height());
    result.format(form.pixelFormat());
    ColourTags.tag(result, form.colour());
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
