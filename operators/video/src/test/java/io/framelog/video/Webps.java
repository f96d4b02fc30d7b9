/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Edits of WebP files. */
final class Webps {
  private Webps() {}

  /** Adds an EXIF chunk at the end. */
  static byte[] withOrientation(byte[] webp, int orientation) {
    byte[] tiff = {
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(webp);
    file.writeBytes("EXIF".getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(tiff.length).array());
    file.writeBytes(tiff);
    byte[] edited = file.toByteArray();
    ByteBuffer.wrap(edited).order(ByteOrder.LITTLE_ENDIAN).putInt(4, edited.length - 8);
    return edited;
  }
}
