/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file.
 *
 * <pre>
 * | signature (8) | IHDR | … | IDAT … | IEND |      chunk: | length (4) | type (4) | data | CRC (4) |
 * </pre>
 */
final class PngChunks {
  private static final int SIGNATURE_BYTES = 8;
  private static final int FRAME_BYTES = 12;

  /** What pixels and their colours need. */
  private static final Set<String> NEEDED =
      Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "cICP", "sRGB", "gAMA", "cHRM");

  private PngChunks() {}

  /**
   * The file with the chunks that matter only: others may be compressed text or profiles which
   * unpack to a thousand times their size, and FFmpeg unpacks them all.
   *
   * @throws PictureException if a chunk is cut off, its checksum is wrong, or the end is missing
   */
  static byte[] needed(byte[] png) throws PictureException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(png.length);
    kept.write(png, 0, SIGNATURE_BYTES);
    ByteBuffer file = ByteBuffer.wrap(png);
    int at = SIGNATURE_BYTES;
    while (at <= png.length - FRAME_BYTES) {
      long length = Integer.toUnsignedLong(file.getInt(at));
      String type = new String(png, at + 4, 4, StandardCharsets.US_ASCII);
      if (length > png.length - FRAME_BYTES - at) {
        break;
      }
      int end = at + FRAME_BYTES + (int) length;
      if (NEEDED.contains(type)) {
        requireChecksum(png, at, end, type);
        kept.write(png, at, end - at);
      }
      if (type.equals("IEND")) {
        return kept.toByteArray();
      }
      at = end;
    }
    throw new PictureException(
        "The %d bytes are no whole PNG: the chunk at %d has no end".formatted(png.length, at));
  }

  private static void requireChecksum(byte[] png, int start, int end, String type)
      throws PictureException {
    CRC32 crc = new CRC32();
    crc.update(png, start + 4, end - start - 8);
    int stated = ByteBuffer.wrap(png).getInt(end - 4);
    if ((int) crc.getValue() != stated) {
      throw new PictureException(
          "The PNG is damaged: its chunk %s at %d states the checksum %08x, but has %08x"
              .formatted(type, start, stated, (int) crc.getValue()));
    }
  }

  /** Where the data of the first such chunk starts, or -1. */
  static int find(byte[] png, String wanted) {
    ByteBuffer file = ByteBuffer.wrap(png);
    int at = SIGNATURE_BYTES;
    while (at <= png.length - FRAME_BYTES) {
      long length = Integer.toUnsignedLong(file.getInt(at));
      if (length > png.length - FRAME_BYTES - at) {
        return -1;
      }
      if (new String(png, at + 4, 4, StandardCharsets.US_ASCII).equals(wanted)) {
        return at + 8;
      }
      at += FRAME_BYTES + (int) length;
    }
    return -1;
  }
}
