/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.Content;
import io.framelog.frame.Frame;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.PixelEncoding;
import io.framelog.frame.RejectReason;
import io.framelog.rrd.archetype.ChannelDatatype;
import io.framelog.rrd.archetype.ColorModel;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.archetype.PixelFormat;
import io.framelog.video.ColourSpec.Matrix;
import io.framelog.video.ColourSpec.Range;
import io.framelog.video.FitWithin;
import io.framelog.video.PictureException;
import io.framelog.video.PictureSettings;
import io.framelog.video.PixelBuffer;
import io.framelog.video.PixelDecoder;

/**
 * Frames as bare pixels of a layout that Rerun's viewer shows: the one they came in, or the nearest
 * that loses nothing. Float pixels are distances. One instance serves one thread at a time.
 */
final class RawImageEncoder implements AutoCloseable {
  private final PictureSettings settings;
  private final PixelDecoder decoder;

  RawImageEncoder(PictureSettings settings) {
    this.settings = settings;
    decoder = new PixelDecoder(settings);
  }

  RawImage encode(Frame frame) throws FrameRejectedException, PictureException {
    if (frame.content() instanceof Content.Pixels pixels
        && pixels.encoding() == PixelEncoding.MONO32F_LE) {
      return depth(pixels, frame.payload());
    }
    PixelBuffer shown = decoder.decode(SourcePictures.of(frame));
    return new RawImage(format(shown), shown.bytes());
  }

  private RawImage depth(Content.Pixels pixels, byte[] payload) throws FrameRejectedException {
    SourcePictures.requireSize(pixels);
    FitWithin box = settings.fit();
    if (box != null && !box.holds(pixels.width(), pixels.height())) {
      throw new FrameRejectedException(
          RejectReason.UNENCODABLE_FORMAT,
          "distances are not scaled, because their means are distances of nothing, but this is %s on a route that scales to %dx%d"
              .formatted(pixels, box.maxWidth(), box.maxHeight()));
    }
    long needed = pixels.encoding().minBytes(pixels.width(), pixels.height(), pixels.rowStride());
    if (payload.length < needed) {
      throw new FrameRejectedException(
          RejectReason.MALFORMED_PICTURE,
          "%s with a stride of %d takes %d bytes, but the payload has %d"
              .formatted(pixels, pixels.rowStride(), needed, payload.length));
    }
    ImageFormat format =
        ImageFormat.ofChannel(ChannelDatatype.F32, pixels.width(), pixels.height());
    return new RawImage(format, withoutPadding(pixels, payload, format));
  }

  private static byte[] withoutPadding(Content.Pixels pixels, byte[] payload, ImageFormat format) {
    int length = Math.toIntExact(format.expectedBytes());
    if (payload.length == length) {
      return payload;
    }
    byte[] packed = new byte[length];
    int rowBytes = length / pixels.height();
    for (int y = 0; y < pixels.height(); y++) {
      System.arraycopy(payload, y * pixels.rowStride(), packed, y * rowBytes, rowBytes);
    }
    return packed;
  }

  private static ImageFormat format(PixelBuffer buffer) {
    int width = buffer.width();
    int height = buffer.height();
    boolean full = buffer.colour().range() == Range.FULL;
    return switch (buffer.layout()) {
      case RGB8 -> ImageFormat.rgb8(width, height);
      case BGR8 -> ImageFormat.bgr8(width, height);
      case RGBA8 -> ImageFormat.rgba8(width, height);
      case BGRA8 -> ImageFormat.bgra8(width, height);
      case RGB16_LE -> ImageFormat.of(ColorModel.RGB, ChannelDatatype.U16, width, height);
      case RGBA16_LE -> ImageFormat.of(ColorModel.RGBA, ChannelDatatype.U16, width, height);
      case MONO8 -> gray(buffer, full);
      case MONO16_LE -> ImageFormat.l16(width, height);
      case YUYV -> ImageFormat.yuy2(width, height);
      case NV12 -> ImageFormat.nv12(width, height);
      case I420 ->
          full ? ImageFormat.yuv420Full(width, height) : ImageFormat.yuv420Limited(width, height);
      case I422 ->
          full ? ImageFormat.yuv422Full(width, height) : ImageFormat.yuv422Limited(width, height);
      case I444 ->
          full ? ImageFormat.yuv444Full(width, height) : ImageFormat.yuv444Limited(width, height);
      case BAYER_RGGB8 -> ImageFormat.of(PixelFormat.BAYER_RGGB8, width, height);
      case BAYER_BGGR8 -> ImageFormat.of(PixelFormat.BAYER_BGGR8, width, height);
      case BAYER_GBRG8 -> ImageFormat.of(PixelFormat.BAYER_GBRG8, width, height);
      case BAYER_GRBG8 -> ImageFormat.of(PixelFormat.BAYER_GRBG8, width, height);
      case MONO16_BE, UYVY, NV21 ->
          throw new IllegalStateException(buffer.layout() + " is a layout that nothing shows");
    };
  }

  /**
   * The luma of YUV is called so, as the planes of a coloured picture of the same file would be.
   */
  private static ImageFormat gray(PixelBuffer buffer, boolean full) {
    int width = buffer.width();
    int height = buffer.height();
    if (buffer.colour().matrix() == Matrix.RGB) {
      return ImageFormat.l8(width, height);
    }
    return full ? ImageFormat.y8Full(width, height) : ImageFormat.y8Limited(width, height);
  }

  @Override
  public void close() {
    decoder.close();
  }
}
