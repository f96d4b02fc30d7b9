/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.StreamFormat;
import io.framelog.frame.image.Payload;
import io.framelog.frame.image.Payloads;
import java.nio.ByteBuffer;
import java.util.Map;

/** What the bytes of a picture in a message are. */
@FunctionalInterface
interface PictureKind {

  /** A picture file; its first bytes tell which. */
  PictureKind FILE = (picture, values, limits) -> Payloads.pictureFile(picture, limits);

  /**
   * Looks at the picture and makes the one copy of it.
   *
   * @param values of the message that the picture came in
   */
  Payload payload(ByteBuffer picture, MessageValues values, FrameLimits limits)
      throws FrameRejectedException;

  private static PictureKind unit(StreamFormat format) {
    return (picture, values, limits) -> Payloads.accessUnit(format, picture, limits);
  }

  /** Kinds by the words that routes and messages use. */
  static Map<String, PictureKind> named(PictureKind raw) {
    return Map.ofEntries(
        Map.entry("image", FILE),
        Map.entry("jpeg", FILE),
        Map.entry("png", FILE),
        Map.entry("webp", FILE),
        Map.entry("raw", raw),
        Map.entry("h264", unit(StreamFormat.H264)),
        Map.entry("h265", unit(StreamFormat.H265)),
        Map.entry("hevc", unit(StreamFormat.H265)),
        Map.entry("av1", unit(StreamFormat.AV1)));
  }
}
