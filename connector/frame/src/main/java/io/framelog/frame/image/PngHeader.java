/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.Content;
import io.framelog.frame.FileFormat;
import io.framelog.frame.FrameRejectedException;
import java.nio.ByteBuffer;

/**
 * Reads the chunks of a PNG file (W3C PNG, section 5) without inflating any: enough to know its
 * size and depth and that the file is whole. Checksums are the decoder's.
 */
final class PngHeader {
  private static final String KIND = "PNG";
  private static final long SIGNATURE = 0x89_50_4E_47_0D_0A_1A_0AL;
  private static final int IHDR = 0x49_48_44_52;
  private static final int IDAT = 0x49_44_41_54;
  private static final int IEND = 0x49_45_4E_44;
  private static final int SIGNATURE_BYTES = 8;
  private static final int IHDR_BYTES = 13;

  /** Length and type before the data of a chunk, and the checksum behind it. */
  private static final int AROUND_DATA = 12;

  private PngHeader() {}

  static boolean matches(ByteBuffer file) {
    return file.limit() >= SIGNATURE_BYTES && file.getLong(0) == SIGNATURE;
  }

  static Content.File parse(ByteBuffer file, long maxPixels) throws FrameRejectedException {
    int at = SIGNATURE_BYTES;
    int headerBytes = chunkBytes(file, at);
    if (file.getInt(at + 4) != IHDR || headerBytes != IHDR_BYTES) {
      throw PictureFiles.malformed(KIND, "does not begin with an IHDR chunk of 13 bytes");
    }
    Content.File picture = header(file, at + 8, maxPixels);
    boolean hasData = false;
    while (true) {
      at += AROUND_DATA + chunkBytes(file, at);
      int length = chunkBytes(file, at);
      int type = file.getInt(at + 4);
      hasData |= type == IDAT && length > 0;
      if (type == IEND) {
        if (!hasData) {
          throw PictureFiles.malformed(KIND, "has no image data");
        }
        return picture;
      }
    }
  }

  /** Bytes of data of the chunk at an offset: all of it is there. */
  private static int chunkBytes(ByteBuffer file, int at) throws FrameRejectedException {
    int left = file.limit() - at - AROUND_DATA;
    long length = left < 0 ? Long.MAX_VALUE : file.getInt(at) & 0xFFFF_FFFFL;
    if (length > left) {
      throw PictureFiles.truncated(
          KIND, "has no end: its %d bytes are not all of it".formatted(file.limit()));
    }
    return (int) length;
  }

  private static Content.File header(ByteBuffer file, int at, long maxPixels)
      throws FrameRejectedException {
    long width = file.getInt(at) & 0xFFFF_FFFFL;
    long height = file.getInt(at + 4) & 0xFFFF_FFFFL;
    int depth = file.get(at + 8) & 0xFF;
    int colorType = file.get(at + 9) & 0xFF;
    PictureFiles.requireSize(KIND, width, height, maxPixels);
    if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw PictureFiles.malformed(KIND, "says its size is " + width + "x" + height);
    }
    int channels = channels(colorType, depth);
    if (channels == 0) {
      throw PictureFiles.malformed(
          KIND, "has color type %d with %d bits a sample".formatted(colorType, depth));
    }
    long planeBytes = width * height * channels * (depth == 16 ? 2 : 1);
    return new Content.File(FileFormat.PNG, (int) width, (int) height, planeBytes);
  }

  /** Samples of a decoded pixel; zero for what table 11.1 does not allow. */
  private static int channels(int colorType, int depth) {
    boolean isByte = depth == 8 || depth == 16;
    boolean isPacked = depth == 1 || depth == 2 || depth == 4;
    return switch (colorType) {
      case 0 -> isByte || isPacked ? 1 : 0;
      case 2 -> isByte ? 3 : 0;
      // A palette has alpha if a chunk behind it says so.
      case 3 -> depth == 8 || isPacked ? 4 : 0;
      case 4 -> isByte ? 2 : 0;
      case 6 -> isByte ? 4 : 0;
      default -> 0;
    };
  }
}
