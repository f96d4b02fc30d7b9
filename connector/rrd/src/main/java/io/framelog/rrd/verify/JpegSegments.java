/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.nio.ByteBuffer;

/** Walks the segments and scans of a JPEG (ITU-T T.81 annex B) to its end. */
final class JpegSegments {
  private static final int SOF0 = 0xC0;
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
  private int at = 2;
  private int width;
  private int height;
  private boolean scanned;

  private JpegSegments(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * @param bytes from a start mark to the end of the blob
   */
  static PictureFacts read(ByteBuffer bytes) throws MediaFault {
    return new JpegSegments(bytes).read();
  }

  private PictureFacts read() throws MediaFault {
    int marker = marker();
    while (marker != EOI) {
      if (marker != TEM && marker != SOI && (marker < RST0 || marker > RST7)) {
        segment(marker);
      }
      marker = marker();
    }
    if (!scanned) {
      throw new MediaFault("a JPEG without a scan");
    }
    return new PictureFacts("image/jpeg", width, height);
  }

  private int marker() throws MediaFault {
    int start = at;
    while (at < bytes.capacity() && octet(at) == 0xFF) {
      at++;
    }
    if (at >= bytes.capacity()) {
      throw new MediaFault("a JPEG without its end mark");
    }
    if (at == start) {
      throw new MediaFault("a JPEG without a marker at its byte " + at);
    }
    return octet(at++);
  }

  private void segment(int marker) throws MediaFault {
    int length = at + 2 > bytes.capacity() ? 0 : u16(at);
    if (length < 2 || at + length > bytes.capacity()) {
      throw new MediaFault("a JPEG segment that does not fit, at its byte " + at);
    }
    if (marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC) {
      if (length < 8) {
        throw new MediaFault("a JPEG frame header of " + length + " bytes");
      }
      height = u16(at + 3);
      width = u16(at + 5);
    }
    at += length;
    if (marker == SOS) {
      if (width == 0) {
        throw new MediaFault("a JPEG scan before its frame header");
      }
      scanned = true;
      skipScan();
    }
  }

  /** To the next marker that is no part of coded data. */
  private void skipScan() {
    while (at + 1 < bytes.capacity()) {
      int next = octet(at + 1);
      if (octet(at) == 0xFF && next != 0 && next != 0xFF && (next < RST0 || next > RST7)) {
        return;
      }
      at++;
    }
    at = bytes.capacity();
  }

  private int u16(int index) {
    return octet(index) << 8 | octet(index + 1);
  }

  private int octet(int index) {
    return Byte.toUnsignedInt(bytes.get(index));
  }
}
