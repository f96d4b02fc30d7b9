/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static io.framelog.operators.TestFrames.BASE;

import io.framelog.frame.Content;
import io.framelog.frame.Frame;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.StreamFormat;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** H.264 access units whose headers are right and whose pictures are filler. */
final class H264Units {
  /** Bytes of a unit without parameter sets, about. */
  static final int UNIT_BYTES = 100;

  private static final byte FILLER = 0x55;
  private static final byte[] START_CODE = {0, 0, 0, 1};

  private H264Units() {}

  /** A keyframe with its parameter sets. */
  static byte[] key(int widthMacroblocks) {
    return concat(sets(widthMacroblocks), keyAlone());
  }

  /** Parameter sets of a picture of 64 lines. */
  static byte[] sets(int widthMacroblocks) {
    Bits sps = new Bits().bits(8, 100).bits(8, 0).bits(8, 40).golomb(0);
    sps.golomb(1).golomb(0).golomb(0).bits(2, 0); // 4:2:0, 8 bits
    sps.golomb(0).golomb(0).golomb(2); // four bits of frame_num, order type 0
    sps.golomb(1).bits(1, 0).golomb(widthMacroblocks - 1).golomb(3).bits(2, 3).bits(2, 0);
    Bits pps = new Bits().golomb(0).golomb(0).bits(8, 0x5A);
    return concat(sps.unit(0x67, 0), pps.unit(0x68, 0));
  }

  /** A keyframe whose parameter sets came before it. */
  static byte[] keyAlone() {
    return new Bits().golomb(0).golomb(7).golomb(0).bits(4, 0).unit(0x65, UNIT_BYTES);
  }

  /** A picture that needs the one before it. */
  static byte[] next(int frameNumber) {
    return new Bits()
        .golomb(0)
        .golomb(5)
        .golomb(0)
        .bits(4, frameNumber % 16)
        .unit(0x41, UNIT_BYTES);
  }

  /** A picture that needs one that is shown after it. */
  static byte[] between(int frameNumber) {
    return new Bits()
        .golomb(0)
        .golomb(6)
        .golomb(0)
        .bits(4, frameNumber % 16)
        .unit(0x01, UNIT_BYTES);
  }

  static Frame frame(long nanosAfterBase, byte[] unit) {
    return new Frame(
        TestFrames.CAMERA,
        "r1",
        "/robot/front",
        "route",
        BASE + nanosAfterBase,
        new Content.AccessUnit(StreamFormat.H264),
        unit,
        new RecordPosition("frames", 0, nanosAfterBase));
  }

  static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** Bits of a NAL unit, none of which need to be kept from looking like a start code. */
  private static final class Bits {
    private final StringBuilder bits = new StringBuilder();

    Bits bits(int count, int value) {
      for (int i = count - 1; i >= 0; i--) {
        bits.append(value >> i & 1);
      }
      return this;
    }

    Bits golomb(int value) {
      int length = 32 - Integer.numberOfLeadingZeros(value + 1);
      return bits(length - 1, 0).bits(length, value + 1);
    }

    byte[] unit(int header, int fillerBytes) {
      ByteArrayOutputStream unit = new ByteArrayOutputStream();
      unit.writeBytes(START_CODE);
      unit.write(header);
      bits.append('1');
      while (bits.length() % 8 != 0) {
        bits.append('0');
      }
      for (int i = 0; i < bits.length(); i += 8) {
        unit.write(Integer.parseInt(bits.substring(i, i + 8), 2));
      }
      byte[] filler = new byte[fillerBytes];
      Arrays.fill(filler, FILLER);
      unit.writeBytes(filler);
      return unit.toByteArray();
    }
  }
}
