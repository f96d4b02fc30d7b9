/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Pictures as messages of ROS 2, in CDR as it is usually written: version 1, the low byte first.
 */
final class RosMessages {
  private static final byte[] CDR_LITTLE_ENDIAN = {0, 1, 0, 0};

  /** More than the fields before a payload take, without their texts. */
  private static final int FIELD_BYTES = 128;

  private RosMessages() {}

  static byte[] compressedImage(CaptureStamp stamp, String frameId, byte[] jpeg) {
    ByteBuffer out = begin(stamp, frameId, jpeg.length);
    text(out, "jpeg");
    return payload(out, jpeg);
  }

  static byte[] image(CaptureStamp stamp, String frameId, RgbPixels pixels) {
    ByteBuffer out = begin(stamp, frameId, pixels.bytes().length);
    align(out);
    out.putInt(pixels.height());
    out.putInt(pixels.width());
    text(out, "rgb8");
    out.put((byte) 0); // is_bigendian
    align(out);
    out.putInt(pixels.stride());
    return payload(out, pixels.bytes());
  }

  private static ByteBuffer begin(CaptureStamp stamp, String frameId, int payloadBytes) {
    int textBytes = frameId.getBytes(StandardCharsets.UTF_8).length;
    ByteBuffer out =
        ByteBuffer.allocate(FIELD_BYTES + textBytes + payloadBytes)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(CDR_LITTLE_ENDIAN);
    out.putInt(Math.toIntExact(stamp.seconds()));
    out.putInt(stamp.nanos());
    text(out, frameId);
    return out;
  }

  /** Its length counts the zero at its end. */
  private static void text(ByteBuffer out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    align(out);
    out.putInt(bytes.length + 1).put(bytes).put((byte) 0);
  }

  private static byte[] payload(ByteBuffer out, byte[] payload) {
    align(out);
    out.putInt(payload.length).put(payload);
    byte[] message = new byte[out.position()];
    out.flip().get(message);
    return message;
  }

  /** To four bytes, counted from the end of the header, which has four itself. */
  private static void align(ByteBuffer out) {
    while (out.position() % Integer.BYTES != 0) {
      out.put((byte) 0);
    }
  }
}
