/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/** Records that are JPEG files. It has no options. */
public final class BareJpegFormat implements FrameFormat {

  @Override
  public String name() {
    return "image";
  }

  @Override
  public FrameDecoder decoder(Map<String, String> options) {
    new FormatOptions("format 'image'", options).requireAllKnown();
    return BareJpegFormat::decode;
  }

  private static FrameMessage decode(FrameRecord record, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException {
    byte[] value = bytes(body);
    String stated = record.textHeader(FrameHeaders.FRAME_FORMAT).orElse("jpeg");
    if (!JpegHeader.matches(value) || !stated.equals(FileFormat.JPEG.wireName())) {
      throw new FrameRejectedException(
          RejectReason.UNSUPPORTED_FORMAT,
          "a JPEG was expected, but header '%s' says '%s' and the value begins with %s"
              .formatted(FrameHeaders.FRAME_FORMAT, stated, HeaderNumber.hex(value, 4)));
    }
    return new FrameMessage(
        JpegHeader.parse(value, limits.maxPixels()), value, null, MessageFields.NONE);
  }

  private static byte[] bytes(ByteBuffer body) {
    return body.arrayOffset() == 0 && body.position() == 0 && body.limit() == body.array().length
        ? body.array()
        : Arrays.copyOfRange(
            body.array(), body.arrayOffset() + body.position(), body.arrayOffset() + body.limit());
  }
}
