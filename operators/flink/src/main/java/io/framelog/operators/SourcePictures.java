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
import io.framelog.video.PictureFile;
import io.framelog.video.PixelBuffer;
import io.framelog.video.PixelLayout;
import io.framelog.video.SourcePicture;

/** Frames as the pictures that decoders and encoders take. Their bytes are not copied. */
final class SourcePictures {
  private SourcePictures() {}

  /**
   * The picture of a frame.
   *
   * @throws FrameRejectedException if it has none that can be encoded, or says more of its pixels
   *     than it has
   */
  static SourcePicture of(Frame frame) throws FrameRejectedException {
    if (frame.content() instanceof Content.File) {
      return new PictureFile(frame.payload());
    } else if (frame.content() instanceof Content.Pixels pixels) {
      return buffer(pixels, frame.payload());
    }
    throw new FrameRejectedException(
        RejectReason.UNENCODABLE_FORMAT,
        "an encoding that makes pictures takes picture files and pixels, but this is a %s: route it to encoding: video"
            .formatted(frame.content()));
  }

  private static PixelBuffer buffer(Content.Pixels pixels, byte[] payload)
      throws FrameRejectedException {
    PixelLayout layout = layout(pixels.encoding());
    requireSize(pixels);
    try {
      return new PixelBuffer(
          pixels.width(),
          pixels.height(),
          layout,
          pixels.rowStride(),
          layout.defaultColour(),
          payload,
          /* offset= */ 0);
    } catch (IllegalArgumentException e) {
      throw new FrameRejectedException(
          RejectReason.MALFORMED_PICTURE, String.valueOf(e.getMessage()));
    }
  }

  /** Refuses pixels of a size that nothing here takes. */
  static void requireSize(Content.Pixels pixels) throws FrameRejectedException {
    if (Math.max(pixels.width(), pixels.height()) > PixelBuffer.MAX_SIDE
        || (long) pixels.width() * pixels.height() > PixelBuffer.MAX_PIXELS) {
      throw new FrameRejectedException(
          RejectReason.UNSUPPORTED_SIZE,
          "pictures have at most %d pixels a side and %d in all, but this one is %s"
              .formatted(PixelBuffer.MAX_SIDE, PixelBuffer.MAX_PIXELS, pixels));
    }
  }

  private static PixelLayout layout(PixelEncoding encoding) throws FrameRejectedException {
    return switch (encoding) {
      case RGB8 -> PixelLayout.RGB8;
      case BGR8 -> PixelLayout.BGR8;
      case RGBA8 -> PixelLayout.RGBA8;
      case BGRA8 -> PixelLayout.BGRA8;
      case RGB16_LE -> PixelLayout.RGB16_LE;
      case RGBA16_LE -> PixelLayout.RGBA16_LE;
      case MONO8 -> PixelLayout.MONO8;
      case MONO16_LE -> PixelLayout.MONO16_LE;
      case MONO16_BE -> PixelLayout.MONO16_BE;
      case YUYV -> PixelLayout.YUYV;
      case UYVY -> PixelLayout.UYVY;
      case NV12 -> PixelLayout.NV12;
      case NV21 -> PixelLayout.NV21;
      case I420 -> PixelLayout.I420;
      case BAYER_RGGB8 -> PixelLayout.BAYER_RGGB8;
      case BAYER_BGGR8 -> PixelLayout.BAYER_BGGR8;
      case BAYER_GBRG8 -> PixelLayout.BAYER_GBRG8;
      case BAYER_GRBG8 -> PixelLayout.BAYER_GRBG8;
      case MONO32F_LE ->
          throw new FrameRejectedException(
              RejectReason.UNENCODABLE_FORMAT,
              "pixels of 32 bit float are kept as they are only: route them to encoding: raw");
    };
  }
}
