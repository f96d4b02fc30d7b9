/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Samples of AV1: one temporal unit in the low-overhead format (AV1 specification, 5.3). */
final class ObuSequence {
  private static final int SEQUENCE_HEADER = 1;
  private static final int TEMPORAL_DELIMITER = 2;
  private static final int FRAME_HEADER = 3;
  private static final int FRAME = 6;

  private final ByteBuffer bytes;
  private int at;
  private boolean key;
  private boolean sequenceHeader;
  private int shown;
  private int delimiters;

  private ObuSequence(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  static SampleFacts read(ByteBuffer bytes) {
    return new ObuSequence(bytes).read();
  }

  private SampleFacts read() {
    List<String> faults = new ArrayList<>();
    while (at < bytes.capacity() && faults.isEmpty()) {
      String fault = unit();
      if (!fault.isEmpty()) {
        faults.add(fault);
      }
    }
    if (faults.isEmpty()) {
      if (key && !sequenceHeader) {
        faults.add("a keyframe without a sequence header");
      }
      if (shown != 1) {
        faults.add(shown + " shown frames");
      }
      if (delimiters > 1) {
        faults.add("more than one temporal unit");
      }
    }
    return new SampleFacts(key, faults);
  }

  /** What is wrong with the unit; empty if nothing is. */
  private String unit() {
    int header = Byte.toUnsignedInt(bytes.get(at));
    if ((header & 0x80) != 0) {
      return "no OBU (its forbidden bit is set)";
    }
    if ((header & 2) == 0) {
      return "an OBU without a size, which is not the low-overhead format";
    }
    at += 1 + (header >> 2 & 1);
    long length = leb128();
    if (length < 0 || length > bytes.capacity() - at) {
      return "an OBU cut off";
    }
    int type = header >> 3 & 15;
    sequenceHeader |= type == SEQUENCE_HEADER;
    delimiters += type == TEMPORAL_DELIMITER ? 1 : 0;
    if ((type == FRAME_HEADER || type == FRAME) && length > 0) {
      frame(Byte.toUnsignedInt(bytes.get(at)));
    }
    at += (int) length;
    return "";
  }

  private void frame(int first) {
    boolean existing = first >> 7 == 1;
    key |= !existing && (first >> 5 & 3) == 0;
    shown += existing ? 1 : first >> 4 & 1;
  }

  /** -1 if it does not end. */
  private long leb128() {
    long value = 0;
    for (int i = 0; i < 8 && at < bytes.capacity(); i++) {
      int octet = Byte.toUnsignedInt(bytes.get(at++));
      value |= (long) (octet & 0x7F) << (7 * i);
      if (octet < 0x80) {
        return value;
      }
    }
    return -1;
  }
}
