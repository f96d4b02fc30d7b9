/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** PNG files put together by hand. */
final class Pngs {
  private static final int SIGNATURE_BYTES = 8;
  private static final int HEADER_END = SIGNATURE_BYTES + 25;

  private Pngs() {}

  /** A gray PNG that claims a size and holds next to nothing. */
  static byte[] claiming(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 0, 0, 0, 0})
            .array();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    file.writeBytes(chunk("IHDR", header));
    file.writeBytes(chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}));
    file.writeBytes(chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  static byte[] withOrientation(byte[] png, int orientation) {
    byte[] tiff = {
      'I',
      'I',
      42,
      0,
      8,
      0,
      0,
      0,
      1,
      0,
      0x12,
      0x01,
      3,
      0,
      1,
      0,
      0,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0,
      0
    };
    return withChunk(png, "eXIf", tiff);
  }

  /** A chunk after the header. */
  static byte[] withChunk(byte[] png, String type, byte[] data) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(png, 0, HEADER_END);
    file.writeBytes(chunk(type, data));
    file.write(png, HEADER_END, png.length - HEADER_END);
    return file.toByteArray();
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(name)
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }
}
