/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV440P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;

/**
 * Turns and mirrors frames, sample by sample and without loss. 4:2:2 lies down as 4:4:0 and the
 * other way round; where chroma would not fall on whole samples, it becomes 4:4:4 first.
 */
final class FrameTurner implements AutoCloseable {
  private final Owned<AVFrame> turned = Owned.frame();
  private final FrameConverter converter = new FrameConverter();

  /** The upright frame: owned here and overwritten at the next call. */
  AVFrame turn(AVFrame frame, Orientation orientation) throws PictureException {
    PixelFormat format = PixelFormat.of(frame);
    AVFrame source = frame;
    int sourceFormat = format.id();
    if (!divides(frame, format, orientation) || format.bits() < Byte.SIZE || format.palette()) {
      FrameForm whole =
          FrameForm.whole(frame.width(), frame.height(), format, FrameColour.of(frame, format));
      source = converter.convert(frame, whole);
      sourceFormat = whole.pixelFormat();
    }
    AVFrame target = prepare(source, sourceFormat, orientation);
    AVPixFmtDescriptor from = av_pix_fmt_desc_get(sourceFormat);
    AVPixFmtDescriptor to = av_pix_fmt_desc_get(target.format());
    int turnedPlanes = 0;
    for (int component = 0; component < from.nb_components(); component++) {
      // components of packed formats share a plane, which is turned once
      int planeBit = 1 << from.comp(component).plane();
      if ((turnedPlanes & planeBit) == 0) {
        turnPlane(source, from, target, to, component, orientation);
        turnedPlanes |= planeBit;
      }
    }
    return target;
  }

  /** Whether chroma samples cover as many pixels after turning as before. */
  private static boolean divides(AVFrame frame, PixelFormat format, Orientation orientation) {
    int columns = 1 << format.widthShift();
    int rows = 1 << format.heightShift();
    return frame.width() % columns == 0
        && frame.height() % rows == 0
        && (!orientation.swapsSides() || columns <= 2);
  }

  private AVFrame prepare(AVFrame source, int sourceFormat, Orientation orientation) {
    AVFrame target = turned.it();
    av_frame_unref(target);
    boolean swaps = orientation.swapsSides();
    target.width(swaps ? source.height() : source.width());
    target.height(swaps ? source.width() : source.height());
    target.format(swaps ? swapped(sourceFormat) : sourceFormat);
    ColourTags.tag(target, ColourTags.of(source));
    Native.check(av_frame_get_buffer(target, /* align= */ 0), "Allocating a frame");
    return target;
  }

  private static int swapped(int format) {
    if (format == AV_PIX_FMT_YUV422P) {
      return AV_PIX_FMT_YUV440P;
    }
    return format == AV_PIX_FMT_YUV440P ? AV_PIX_FMT_YUV422P : format;
  }

  private static void turnPlane(
      AVFrame source,
      AVPixFmtDescriptor from,
      AVFrame target,
      AVPixFmtDescriptor to,
      int component,
      Orientation orientation) {
    int plane = from.comp(component).plane();
    int step = from.comp(component).step();
    boolean chroma = component == 1 || component == 2;
    int width = source.width() >> (chroma ? from.log2_chroma_w() : 0);
    int height = source.height() >> (chroma ? from.log2_chroma_h() : 0);
    int targetWidth = target.width() >> (chroma ? to.log2_chroma_w() : 0);
    int targetHeight = target.height() >> (chroma ? to.log2_chroma_h() : 0);

    byte[] samples = new byte[width * height * step];
    FramePlanes.readRows(source, plane, width * step, height, samples, /* offset= */ 0);
    byte[] row = new byte[targetWidth * step];
    for (int y = 0; y < targetHeight; y++) {
      for (int x = 0; x < targetWidth; x++) {
        int column = orientation.swapsSides() ? y : x;
        int line = orientation.swapsSides() ? x : y;
        int fromColumn = orientation.reversesColumns() ? width - 1 - column : column;
        int fromLine = orientation.reversesRows() ? height - 1 - line : line;
        int at = (fromLine * width + fromColumn) * step;
        for (int i = 0; i < step; i++) {
          row[x * step + i] = samples[at + i];
        }
      }
      FramePlanes.writeRow(row, /* offset= */ 0, target, plane, y, row.length);
    }
  }

  @Override
  public void close() {
    converter.close();
    turned.close();
  }
}
