/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.Content;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.PixelEncoding;
import io.framelog.frame.RejectReason;
import java.nio.ByteBuffer;

/** Bare pixels whose sizes were held against each other and the bytes there are. */
record Pixels(Content.Pixels content) {

  static Pixels check(
      RawPicture picture, PixelEncoding encoding, ByteBuffer bytes, FrameLimits limits)
      throws FrameRejectedException {
    long width = picture.width();
    long height = picture.height();
    if (width < 1 || height < 1) {
      throw new FrameRejectedException(
          RejectReason.BAD_GEOMETRY,
          "the picture says its size is %dx%d, at least 1x1 was expected".formatted(width, height));
    }
    // Divided, because the product of two such numbers may not fit.
    if (width > limits.maxPixels() / height
        || width > Integer.MAX_VALUE
        || height > Integer.MAX_VALUE) {
      throw new FrameRejectedException(
          RejectReason.TOO_LARGE,
          "the picture says its size is %dx%d, above the limit of %d pixels"
              .formatted(width, height, limits.maxPixels()));
    }
    long minStep = encoding.minRowStride((int) width);
    long step = picture.step() == RawPicture.PACKED ? minStep : picture.step();
    if (step < minStep || step > Integer.MAX_VALUE) {
      throw new FrameRejectedException(
          RejectReason.BAD_STEP,
          "rows of %d pixels in %s take %d bytes, but the step is %d"
              .formatted(width, picture.encoding(), minStep, step));
    }
    long expected = encoding.minBytes((int) width, (int) height, step);
    if (bytes.hasRemaining() && bytes.remaining() < expected) {
      throw new FrameRejectedException(
          RejectReason.SHORT_PIXELS,
          "a picture of %dx%d in %s with a step of %d takes %d bytes, but has %d"
              .formatted(width, height, picture.encoding(), step, expected, bytes.remaining()));
    }
    return new Pixels(new Content.Pixels(encoding, (int) width, (int) height, (int) step));
  }

  /** The one copy, in which the bytes of each pixel are put in another order. */
  byte[] turned(ByteBuffer bytes, WirePixels wire) {
    byte[] from = bytes.array();
    int start = bytes.arrayOffset() + bytes.position();
    byte[] to = new byte[bytes.remaining()];
    int pixelBytes = wire.pixelBytes();
    int rowBytes = content.width() * pixelBytes;
    for (int y = 0; y < content.height(); y++) {
      int row = y * content.rowStride();
      for (int pixel = row; pixel < row + rowBytes; pixel += pixelBytes) {
        for (int i = 0; i < pixelBytes; i++) {
          to[pixel + i] = from[start + pixel + wire.sourceOf(i)];
        }
      }
    }
    return to;
  }
}
