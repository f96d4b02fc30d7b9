/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.nio.charset.StandardCharsets;

/** The kinds of picture file, told apart by their first bytes. */
enum FileKind {
  JPEG,
  PNG,
  WEBP;

  private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  static FileKind of(byte[] file) throws PictureException {
    if (file.length == 0) {
      throw new PictureException("The picture has no bytes");
    }
    if (file.length > 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xD8) {
      return JPEG;
    }
    if (startsWith(file, 0, PNG_SIGNATURE)) {
      return PNG;
    }
    if (startsWith(file, 0, ascii("RIFF")) && startsWith(file, 8, ascii("WEBP"))) {
      return WEBP;
    }
    throw new PictureException(
        "The %d bytes are no JPEG, PNG or WebP file: none begins with %s"
            .formatted(file.length, start(file)));
  }

  private static boolean startsWith(byte[] file, int offset, byte[] expected) {
    if (file.length < offset + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (file[offset + i] != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String start(byte[] file) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(file.length, PNG_SIGNATURE.length); i++) {
      text.append(i == 0 ? "" : " ").append("%02X".formatted(file[i] & 0xFF));
    }
    return text.toString();
  }
}
