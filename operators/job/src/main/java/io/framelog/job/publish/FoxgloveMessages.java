/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import com.fasterxml.jackson.databind.node.TextNode;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Timestamp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;

/** Pictures as messages of Foxglove's schemas. */
final class FoxgloveMessages {
  private static final String RGB8 = "rgb8";

  private FoxgloveMessages() {}

  static byte[] compressedImage(CaptureStamp stamp, String frameId, byte[] jpeg) {
    return written(
        out -> {
          out.writeMessage(1, timestamp(stamp));
          out.writeByteArray(2, jpeg);
          out.writeString(3, "jpeg");
          out.writeString(4, frameId);
        });
  }

  static byte[] rawImage(CaptureStamp stamp, String frameId, RgbPixels pixels) {
    return written(
        out -> {
          out.writeMessage(1, timestamp(stamp));
          out.writeFixed32(2, pixels.width());
          out.writeFixed32(3, pixels.height());
          out.writeString(4, RGB8);
          out.writeFixed32(5, pixels.stride());
          out.writeBytes(6, ByteString.copyFrom(pixels.bytes()));
          out.writeString(7, frameId);
        });
  }

  /** Names of frames and of cameras hold what JSON escapes, so they are written by its rules. */
  static String compressedImageJson(CaptureStamp stamp, String frameId, byte[] jpeg) {
    return "{\"timestamp\":{\"sec\":%d,\"nsec\":%d},\"frame_id\":%s,\"format\":\"jpeg\",\"data\":\"%s\"}"
        .formatted(
            stamp.seconds(),
            stamp.nanos(),
            new TextNode(frameId),
            Base64.getEncoder().encodeToString(jpeg));
  }

  private static Timestamp timestamp(CaptureStamp stamp) {
    return Timestamp.newBuilder().setSeconds(stamp.seconds()).setNanos(stamp.nanos()).build();
  }

  private interface Fields {
    void writeTo(CodedOutputStream out) throws IOException;
  }

  private static byte[] written(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      fields.writeTo(out);
      out.flush();
    } catch (IOException e) {
      throw new IllegalStateException("an array in memory was not writable", e);
    }
    return bytes.toByteArray();
  }
}
