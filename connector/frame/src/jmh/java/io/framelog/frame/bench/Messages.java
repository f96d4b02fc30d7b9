/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.bench;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.framelog.frame.foxglove.generated.CompressedImage;
import io.framelog.frame.foxglove.generated.CompressedVideo;
import io.framelog.frame.foxglove.generated.RawImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** Messages of about 100 KB, one of each format, as their own libraries write them. */
final class Messages {
  private static final int WIDTH = 182;
  private static final int HEIGHT = 183;
  private static final int STEP = 3 * WIDTH;

  /** 100 kB, less a little. */
  private static final int PICTURE_BYTES = STEP * HEIGHT;

  private static final int SECONDS = 1_764_000_000;
  private static final int NANOS = 123_456_789;
  private static final Timestamp TIME =
      Timestamp.newBuilder().setSeconds(SECONDS).setNanos(NANOS).build();

  private Messages() {}

  static byte[] of(String format) {
    return switch (format) {
      case "image" -> jpeg();
      case "raw" -> pixels();
      case "h264" -> unit();
      case "foxglove.CompressedImage" ->
          CompressedImage.newBuilder()
              .setTimestamp(TIME)
              .setData(ByteString.copyFrom(jpeg()))
              .setFormat("jpeg")
              .setFrameId("cam")
              .build()
              .toByteArray();
      case "foxglove.RawImage" ->
          RawImage.newBuilder()
              .setTimestamp(TIME)
              .setWidth(WIDTH)
              .setHeight(HEIGHT)
              .setEncoding("bgr8")
              .setStep(STEP)
              .setData(ByteString.copyFrom(pixels()))
              .setFrameId("cam")
              .build()
              .toByteArray();
      case "foxglove.CompressedVideo" ->
          CompressedVideo.newBuilder()
              .setTimestamp(TIME)
              .setFrameId("cam")
              .setData(ByteString.copyFrom(unit()))
              .setFormat("h264")
              .build()
              .toByteArray();
      case "foxglove.CompressedImage+json" ->
          ("{\"timestamp\":{\"sec\":%d,\"nsec\":%d},\"frame_id\":\"cam\",\"format\":\"jpeg\",\"data\":\"%s\"}")
              .formatted(SECONDS, NANOS, Base64.getEncoder().encodeToString(jpeg()))
              .getBytes(StandardCharsets.UTF_8);
      case "sensor_msgs/msg/CompressedImage" -> cdr().text("jpeg").octets(jpeg()).bytes();
      case "sensor_msgs/msg/Image" ->
          cdr().u32(HEIGHT).u32(WIDTH).text("bgr8").u8(0).u32(STEP).octets(pixels()).bytes();
      case "sensor_msgs/msg/Image rgb16 big-endian" ->
          cdr().u32(HEIGHT).u32(WIDTH / 2).text("rgb16").u8(1).u32(STEP).octets(pixels()).bytes();
      case "foxglove_msgs/msg/CompressedVideo" -> cdr().octets(unit()).text("h264").bytes();
      case "ffmpeg_image_transport_msgs/msg/FFMPEGPacket" ->
          cdr()
              .u32(WIDTH)
              .u32(HEIGHT)
              .text("h264;yuv420p;bgr8;bgr8")
              .u64(42)
              .u8(1)
              .u8(0)
              .octets(unit())
              .bytes();
      default -> throw new IllegalArgumentException("no message of " + format);
    };
  }

  private static Cdr cdr() {
    return new Cdr().u32(SECONDS).u32(NANOS).text("cam");
  }

  private static byte[] pixels() {
    byte[] pixels = new byte[PICTURE_BYTES];
    new Random(7).nextBytes(pixels);
    return pixels;
  }

  /** A frame header, a scan without markers in it, and the end. */
  private static byte[] jpeg() {
    byte[] jpeg = new byte[PICTURE_BYTES];
    byte[] head = {
      (byte) 0xFF,
      (byte) 0xD8,
      (byte) 0xFF,
      (byte) 0xC0,
      0,
      11,
      8,
      1,
      0,
      1,
      0,
      1,
      1,
      0x11,
      0,
      (byte) 0xFF,
      (byte) 0xDA,
      0,
      8,
      1,
      1,
      0,
      0,
      63,
      0
    };
    System.arraycopy(head, 0, jpeg, 0, head.length);
    jpeg[jpeg.length - 2] = (byte) 0xFF;
    jpeg[jpeg.length - 1] = (byte) 0xD9;
    return jpeg;
  }

  private static byte[] unit() {
    byte[] unit = pixels();
    unit[0] = 0;
    unit[1] = 0;
    unit[2] = 1;
    unit[3] = 0x65;
    return unit;
  }

  /** Little-endian CDR of version 1. */
  private static final class Cdr {
    private static final int HEADER_BYTES = 4;
    private final ByteBuffer out =
        ByteBuffer.allocate(PICTURE_BYTES + 1024).order(ByteOrder.LITTLE_ENDIAN);

    private Cdr() {
      out.put((byte) 0).put((byte) 1).putShort((short) 0);
    }

    Cdr u8(int value) {
      out.put((byte) value);
      return this;
    }

    Cdr u32(int value) {
      align(Integer.BYTES);
      out.putInt(value);
      return this;
    }

    Cdr u64(long value) {
      align(Long.BYTES);
      out.putLong(value);
      return this;
    }

    Cdr text(String text) {
      byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
      return octets(bytes);
    }

    Cdr octets(byte[] bytes) {
      u32(bytes.length);
      out.put(bytes);
      return this;
    }

    byte[] bytes() {
      byte[] message = new byte[out.position()];
      out.flip().get(message);
      return message;
    }

    private void align(int size) {
      while ((out.position() - HEADER_BYTES) % size != 0) {
        out.put((byte) 0);
      }
    }
  }
}
