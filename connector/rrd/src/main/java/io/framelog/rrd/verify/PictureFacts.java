/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What the headers of an encoded picture say.
 *
 * @param mediaType such as {@code image/jpeg}
 */
public record PictureFacts(String mediaType, int width, int height) {
  private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int JPEG_SIGNATURE = 0xFFD8FF;
  private static final int IHDR = 0x49484452;
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454E44;

  /**
   * Reads a JPEG or PNG from its start to its end; absent for what is neither.
   *
   * @throws MediaFault if it is broken or cut
   */
  public static Optional<PictureFacts> read(ByteBuffer picture) throws MediaFault {
    ByteBuffer bytes = picture.slice();
    if (bytes.remaining() >= 8 && bytes.getLong(0) == PNG_SIGNATURE) {
      return Optional.of(png(bytes));
    }
    if (bytes.remaining() >= 4 && bytes.getInt(0) >>> 8 == JPEG_SIGNATURE) {
      return Optional.of(JpegSegments.read(bytes));
    }
    return Optional.empty();
  }

  /** A PNG is chunks of length, type, data and checksum, from IHDR to IEND. */
  private static PictureFacts png(ByteBuffer bytes) throws MediaFault {
    int at = 8;
    boolean pixels = false;
    while (true) {
      int left = bytes.capacity() - at;
      int length = left < 12 ? 0 : bytes.getInt(at);
      if (left < 12 || length < 0 || length > left - 12) {
        throw new MediaFault("a PNG that ends before its IEND, at its byte " + at);
      }
      int type = bytes.getInt(at + 4);
      CRC32 sum = new CRC32();
      sum.update(bytes.slice(at + 4, length + 4));
      if ((int) sum.getValue() != bytes.getInt(at + 8 + length)) {
        throw new MediaFault("a PNG with a wrong checksum in the chunk at its byte " + at);
      }
      if ((at == 8) != (type == IHDR) || (type == IHDR && length != 13)) {
        throw new MediaFault("a PNG whose IHDR is not first");
      }
      pixels |= type == IDAT;
      if (type == IEND) {
        if (!pixels) {
          throw new MediaFault("a PNG without pixels");
        }
        return new PictureFacts("image/png", bytes.getInt(16), bytes.getInt(20));
      }
      at += 12 + length;
    }
  }
}
