/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.Content;
import io.framelog.frame.Excerpt;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.nio.ByteBuffer;

/** Tells picture files by their magic and reads their headers. Buffers hold a file from 0. */
final class PictureFiles {

  private PictureFiles() {}

  static boolean matches(ByteBuffer file) {
    return JpegHeader.matches(file) || PngHeader.matches(file) || WebpHeader.matches(file);
  }

  static Content.File read(ByteBuffer file, long maxPixels) throws FrameRejectedException {
    if (JpegHeader.matches(file)) {
      return JpegHeader.parse(file, maxPixels);
    }
    if (PngHeader.matches(file)) {
      return PngHeader.parse(file, maxPixels);
    }
    if (WebpHeader.matches(file)) {
      return WebpHeader.parse(file, maxPixels);
    }
    throw new FrameRejectedException(
        RejectReason.UNSUPPORTED_FORMAT,
        "a JPEG, PNG or WebP was expected, but the picture begins with "
            + Excerpt.hex(file, /* maxBytes= */ 12));
  }

  /** What every file has to say of its size. */
  static void requireSize(String kind, long width, long height, long maxPixels)
      throws FrameRejectedException {
    if (width < 1 || height < 1) {
      throw malformed(kind, "says its size is " + width + "x" + height);
    }
    if (width > maxPixels / height) {
      throw new FrameRejectedException(
          RejectReason.TOO_LARGE,
          "the %s says its size is %dx%d, above the limit of %d pixels"
              .formatted(kind, width, height, maxPixels));
    }
  }

  static FrameRejectedException malformed(String kind, String what) {
    return new FrameRejectedException(RejectReason.MALFORMED_PICTURE, "the " + kind + " " + what);
  }

  static FrameRejectedException truncated(String kind, String what) {
    return new FrameRejectedException(RejectReason.TRUNCATED_PICTURE, "the " + kind + " " + what);
  }
}
