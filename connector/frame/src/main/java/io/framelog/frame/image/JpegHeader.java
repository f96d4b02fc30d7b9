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
 * Reads the markers of a JPEG file (ITU-T T.81 annex B) up to its first scan: enough to know size
 * and subsampling and that the file is whole, without decoding it.
 */
final class JpegHeader {
  private static final int SOF0 = 0xC0;
  private static final int SOF2 = 0xC2;
  private static final int DHT = 0xC4;
  private static final int JPG = 0xC8;
  private static final int DAC = 0xCC;
  private static final int SOF15 = 0xCF;
  private static final int RST0 = 0xD0;
  private static final int RST7 = 0xD7;
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int TEM = 0x01;

  private final ByteBuffer bytes;
  private int at;

  private JpegHeader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  static boolean matches(ByteBuffer bytes) {
    return bytes.limit() >= 3
        && (bytes.get(0) & 0xFF) == 0xFF
        && (bytes.get(1) & 0xFF) == SOI
        && (bytes.get(2) & 0xFF) == 0xFF;
  }

  /**
   * Walks the segments of the file, which the buffer holds from 0 to its limit. Each step moves
   * forward, so a hostile file costs at most its length.
   */
  static Content.File parse(ByteBuffer bytes, long maxPixels) throws FrameRejectedException {
    return new JpegHeader(bytes).parse(maxPixels);
  }

  private Content.File parse(long maxPixels) throws FrameRejectedException {
    Content.File picture = null;
    at = 2;
    while (true) {
      int marker = nextMarker();
      if (marker == SOI || marker == TEM || (marker >= RST0 && marker <= RST7)) {
        continue;
      }
      if (marker == EOI) {
        throw malformed("ends before its first scan");
      }
      int length = segmentLength();
      if (marker == SOS) {
        if (picture == null) {
          throw malformed("has a scan before its frame header");
        }
        requireEnd(at + length);
        return picture;
      }
      if (isFrameHeader(marker)) {
        if (picture != null) {
          throw malformed("has a second frame header");
        }
        picture = frameHeader(marker, length, maxPixels);
      }
      at += length;
    }
  }

  private static boolean isFrameHeader(int marker) {
    return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
  }

  private int nextMarker() throws FrameRejectedException {
    if (at >= bytes.limit()) {
      throw truncated();
    }
    if (u8(at) != 0xFF) {
      throw malformed("has no marker at byte " + at);
    }
    // Any number of fill bytes FF may precede a marker.
    while (at < bytes.limit() && u8(at) == 0xFF) {
      at++;
    }
    if (at >= bytes.limit()) {
      throw truncated();
    }
    return u8(at++);
  }

  private int segmentLength() throws FrameRejectedException {
    if (at + 2 > bytes.limit()) {
      throw truncated();
    }
    int length = u16(at);
    if (length < 2) {
      throw malformed("has a segment of length " + length + " at byte " + at);
    }
    if (at + length > bytes.limit()) {
      throw truncated();
    }
    return length;
  }

  private Content.File frameHeader(int marker, int length, long maxPixels)
      throws FrameRejectedException {
    if (marker > SOF2) {
      throw new FrameRejectedException(
          RejectReason.UNSUPPORTED_FORMAT,
          "JPEG process SOF%d is not read here: baseline and progressive Huffman coding are"
              .formatted(marker - SOF0));
    }
    if (length < 8) {
      throw malformed("has a frame header of only " + length + " bytes");
    }
    int precision = u8(at + 2);
    int height = u16(at + 3);
    int width = u16(at + 5);
    int components = u8(at + 7);
    if (length < 8 + 3 * components) {
      throw malformed("has a frame header too short for its " + components + " components");
    }
    if (precision != 8 || (components != 1 && components != 3)) {
      throw new FrameRejectedException(
          RejectReason.UNSUPPORTED_FORMAT,
          "JPEG with %d components of %d bits is not read here: 1 or 3 of 8 bits are"
              .formatted(components, precision));
    }
    if (width == 0 || height == 0) {
      throw malformed("says its size is " + width + "x" + height);
    }
    if ((long) width * height > maxPixels) {
      throw new FrameRejectedException(
          RejectReason.TOO_LARGE,
          "the JPEG says its size is %dx%d, above the limit of %d pixels"
              .formatted(width, height, maxPixels));
    }
    return new Content.File(
        FileFormat.JPEG, width, height, chroma(components).planeBytes(width, height));
  }

  private ChromaSubsampling chroma(int components) throws FrameRejectedException {
    if (components == 1) {
      return ChromaSubsampling.GRAY;
    }
    int[] horizontal = new int[3];
    int[] vertical = new int[3];
    for (int i = 0; i < 3; i++) {
      int factors = u8(at + 8 + 3 * i + 1);
      horizontal[i] = factors >> 4;
      vertical[i] = factors & 0x0F;
      if (horizontal[i] < 1 || horizontal[i] > 4 || vertical[i] < 1 || vertical[i] > 4) {
        throw malformed("has sampling factors " + horizontal[i] + "x" + vertical[i]);
      }
    }
    boolean even =
        horizontal[1] == horizontal[2]
            && vertical[1] == vertical[2]
            && horizontal[0] % horizontal[1] == 0
            && vertical[0] % vertical[1] == 0;
    return even
        ? ChromaSubsampling.ofFactors(horizontal[0] / horizontal[1], vertical[0] / vertical[1])
        : ChromaSubsampling.YUV444;
  }

  /** Entropy-coded data never holds FF D9, so the last one in the file ends the picture. */
  private void requireEnd(int from) throws FrameRejectedException {
    for (int i = bytes.limit() - 2; i >= from; i--) {
      if (u8(i) == 0xFF && u8(i + 1) == EOI) {
        return;
      }
    }
    throw truncated();
  }

  private int u8(int offset) {
    return bytes.get(offset) & 0xFF;
  }

  private int u16(int offset) {
    return u8(offset) << 8 | u8(offset + 1);
  }

  private FrameRejectedException truncated() {
    return new FrameRejectedException(
        RejectReason.TRUNCATED_PICTURE,
        "the JPEG has no end mark: its " + bytes.limit() + " bytes are not all of it");
  }

  private static FrameRejectedException malformed(String what) {
    return new FrameRejectedException(RejectReason.MALFORMED_PICTURE, "the JPEG " + what);
  }
}
