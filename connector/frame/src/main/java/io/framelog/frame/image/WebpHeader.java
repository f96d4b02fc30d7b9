/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.ChromaSubsampling;
import io.framelog.frame.Content;
import io.framelog.frame.FileFormat;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.nio.ByteBuffer;

/**
 * Reads the chunks of a WebP file (RFC 9649) without decoding any: enough to know its size and that
 * the file is whole. Numbers have the low byte first.
 */
final class WebpHeader {
  private static final String KIND = "WebP";
  private static final int RIFF = 0x52_49_46_46;
  private static final int WEBP = 0x57_45_42_50;
  private static final int VP8 = 0x56_50_38_20;
  private static final int VP8L = 0x56_50_38_4C;
  private static final int VP8X = 0x56_50_38_58;
  private static final int FILE_HEADER_BYTES = 12;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int VP8_START_CODE = 0x9D_01_2A;
  private static final int VP8L_SIGNATURE = 0x2F;
  private static final int VP8X_ANIMATION = 0x02;
  private static final int VP8X_ALPHA = 0x10;

  private final ByteBuffer file;
  private final int end;
  private final long maxPixels;

  private WebpHeader(ByteBuffer file, int end, long maxPixels) {
    this.file = file;
    this.end = end;
    this.maxPixels = maxPixels;
  }

  static boolean matches(ByteBuffer file) {
    return file.limit() >= FILE_HEADER_BYTES && file.getInt(0) == RIFF && file.getInt(8) == WEBP;
  }

  static Content.File parse(ByteBuffer file, long maxPixels) throws FrameRejectedException {
    long claimed =
        CHUNK_HEADER_BYTES + Integer.toUnsignedLong(Integer.reverseBytes(file.getInt(4)));
    if (claimed > file.limit()) {
      throw PictureFiles.truncated(
          KIND, "says it has %d bytes, but has %d".formatted(claimed, file.limit()));
    }
    return new WebpHeader(file, (int) claimed, maxPixels).parse();
  }

  private Content.File parse() throws FrameRejectedException {
    int at = FILE_HEADER_BYTES;
    int length = chunkBytes(at);
    int data = at + CHUNK_HEADER_BYTES;
    if (file.getInt(at) != VP8X) {
      return bitstream(at, data, length);
    }
    requireBytes(length, 10, "VP8X");
    int flags = u8(data);
    if ((flags & VP8X_ANIMATION) != 0) {
      throw new FrameRejectedException(
          RejectReason.UNSUPPORTED_FORMAT, "the WebP is an animation, one picture was expected");
    }
    long width = 1L + u24(data + 4);
    long height = 1L + u24(data + 7);
    PictureFiles.requireSize(KIND, width, height, maxPixels);
    Content.File picture = afterExtensions(data + length + (length & 1));
    if (picture.width() != width || picture.height() != height) {
      throw PictureFiles.malformed(
          KIND,
          "has a canvas of %dx%d for a picture of %dx%d"
              .formatted(width, height, picture.width(), picture.height()));
    }
    long alphaBytes = (flags & VP8X_ALPHA) == 0 ? 0 : width * height;
    return new Content.File(
        FileFormat.WEBP, picture.width(), picture.height(), picture.planeBytes() + alphaBytes);
  }

  /** Color profile, alpha and chunks that nobody knows may come before the picture. */
  private Content.File afterExtensions(int from) throws FrameRejectedException {
    int at = from;
    while (true) {
      int length = chunkBytes(at);
      int type = file.getInt(at);
      if (type == VP8 || type == VP8L) {
        return bitstream(at, at + CHUNK_HEADER_BYTES, length);
      }
      at += CHUNK_HEADER_BYTES + length + (length & 1);
    }
  }

  private Content.File bitstream(int chunk, int data, int length) throws FrameRejectedException {
    int type = file.getInt(chunk);
    if (type == VP8) {
      return lossy(data, length);
    }
    if (type == VP8L) {
      return lossless(data, length);
    }
    throw PictureFiles.malformed(KIND, "has no VP8, VP8L or VP8X chunk where one was expected");
  }

  /** RFC 6386, section 9.1: three bytes, the start code, and two sizes with their scales. */
  private Content.File lossy(int data, int length) throws FrameRejectedException {
    requireBytes(length, 10, "VP8");
    boolean isKeyFrame = (u8(data) & 1) == 0;
    if (!isKeyFrame || (u8(data + 3) << 16 | u8(data + 4) << 8 | u8(data + 5)) != VP8_START_CODE) {
      throw PictureFiles.malformed(KIND, "has a VP8 chunk that does not begin as a key frame");
    }
    int width = u16(data + 6) & 0x3FFF;
    int height = u16(data + 8) & 0x3FFF;
    PictureFiles.requireSize(KIND, width, height, maxPixels);
    return new Content.File(
        FileFormat.WEBP, width, height, ChromaSubsampling.YUV420.planeBytes(width, height));
  }

  /** A signature, then 14 bits each of width and height, both less one. */
  private Content.File lossless(int data, int length) throws FrameRejectedException {
    requireBytes(length, 5, "VP8L");
    if (u8(data) != VP8L_SIGNATURE) {
      throw PictureFiles.malformed(KIND, "has a VP8L chunk without its signature");
    }
    int bits = u16(data + 1) | u16(data + 3) << 16;
    int width = (bits & 0x3FFF) + 1;
    int height = (bits >>> 14 & 0x3FFF) + 1;
    PictureFiles.requireSize(KIND, width, height, maxPixels);
    return new Content.File(FileFormat.WEBP, width, height, 4L * width * height);
  }

  private static void requireBytes(int length, int expected, String chunk)
      throws FrameRejectedException {
    if (length < expected) {
      throw PictureFiles.malformed(
          KIND, "has a %s chunk of %d bytes, %d were expected".formatted(chunk, length, expected));
    }
  }

  /** Bytes of data of the chunk at an offset: all of it is there. */
  private int chunkBytes(int at) throws FrameRejectedException {
    long left = (long) end - at - CHUNK_HEADER_BYTES;
    long length =
        left < 0
            ? Long.MAX_VALUE
            : Integer.toUnsignedLong(Integer.reverseBytes(file.getInt(at + 4)));
    if (length > left) {
      throw PictureFiles.truncated(KIND, "ends inside a chunk at byte " + at);
    }
    return (int) length;
  }

  private int u8(int at) {
    return file.get(at) & 0xFF;
  }

  private int u16(int at) {
    return u8(at) | u8(at + 1) << 8;
  }

  private int u24(int at) {
    return u16(at) | u8(at + 2) << 16;
  }
}
