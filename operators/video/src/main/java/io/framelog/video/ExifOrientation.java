/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The orientation tag of a picture file, wherever its kind keeps EXIF: a JPEG's APP1 segment, a
 * PNG's {@code eXIf} chunk, a WebP's {@code EXIF} chunk. Broken EXIF is as good as none: it says
 * nothing about the pixels.
 */
final class ExifOrientation {
  private static final int APP1 = 0xE1;
  private static final int SOS = 0xDA;
  private static final int ORIENTATION_TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private ExifOrientation() {}

  static Orientation of(byte[] file) throws PictureException {
    int tiff =
        switch (FileKind.of(file)) {
          case JPEG -> inJpeg(file);
          case PNG -> PngChunks.find(file, "eXIf");
          case WEBP -> inWebp(file);
        };
    return tiff < 0 ? Orientation.UPRIGHT : inTiff(file, tiff);
  }

  private static int inJpeg(byte[] jpeg) {
    ByteBuffer file = ByteBuffer.wrap(jpeg);
    int at = 2;
    while (at + 4 <= jpeg.length && jpeg[at] == (byte) 0xFF) {
      int marker = jpeg[at + 1] & 0xFF;
      if (marker == 0xFF) { // fill byte
        at++;
        continue;
      }
      if (marker == SOS) {
        return -1;
      }
      if (marker == APP1 && matches(jpeg, at + 4, EXIF)) {
        return at + 4 + EXIF.length;
      }
      at += 2 + Short.toUnsignedInt(file.getShort(at + 2));
    }
    return -1;
  }

  private static int inWebp(byte[] webp) {
    ByteBuffer file = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    long at = 12;
    while (at + 8 <= webp.length) {
      int chunk = (int) at;
      if (new String(webp, chunk, 4, StandardCharsets.US_ASCII).equals("EXIF")) {
        // some writers put a JPEG's preamble before it
        return matches(webp, chunk + 8, EXIF) ? chunk + 8 + EXIF.length : chunk + 8;
      }
      long length = Integer.toUnsignedLong(file.getInt(chunk + 4));
      at += 8 + length + (length & 1);
    }
    return -1;
  }

  /** Walks the first directory of the TIFF structure that starts there. */
  private static Orientation inTiff(byte[] file, int start) {
    ByteBuffer tiff = ByteBuffer.wrap(file, start, file.length - start).slice();
    if (tiff.remaining() < 8) {
      return Orientation.UPRIGHT;
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = Integer.toUnsignedLong(tiff.getInt(4));
    if (directory > tiff.limit() - 2) {
      return Orientation.UPRIGHT;
    }
    int entries = Short.toUnsignedInt(tiff.getShort((int) directory));
    for (int i = 0; i < entries; i++) {
      long entry = directory + 2 + (long) i * ENTRY_BYTES;
      if (entry > tiff.limit() - ENTRY_BYTES) {
        return Orientation.UPRIGHT;
      }
      if (Short.toUnsignedInt(tiff.getShort((int) entry)) == ORIENTATION_TAG) {
        return Orientation.ofExif(Short.toUnsignedInt(tiff.getShort((int) entry + 8)));
      }
    }
    return Orientation.UPRIGHT;
  }

  private static boolean matches(byte[] file, int offset, byte[] expected) {
    for (int i = 0; i < expected.length; i++) {
      if (offset + i >= file.length || file[offset + i] != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
