/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import io.framelog.video.bitstream.AccessUnitException.Reason;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The NAL units of a byte stream (ITU-T H.264 and H.265, annex B):
 *
 * <pre>
 * | 00 00 01 | header payload | 00 | 00 00 01 | header payload | …
 * </pre>
 */
final class NalUnits {
  private static final byte[] START_CODE = {0, 0, 0, 1};

  /** More units than any picture has slices. */
  private static final int MAX_UNITS = 4096;

  private NalUnits() {}

  /** A unit: from its header to before its trailing zeros. */
  record Nal(int start, int end) {
    int length() {
      return end - start;
    }
  }

  /**
   * All units, in order.
   *
   * @throws AccessUnitException if the bytes do not begin with a start code, or a unit is empty
   */
  static List<Nal> of(byte[] bytes) throws AccessUnitException {
    List<Nal> units = new ArrayList<>();
    int start = payloadAfterStartCode(bytes, 0);
    if (start < 0 || !onlyZeros(bytes, start - 3)) {
      throw new AccessUnitException(
          Reason.MALFORMED,
          "The %d bytes do not begin with a start code (00 00 01), as annex B demands"
              .formatted(bytes.length));
    }
    while (start >= 0) {
      int next = payloadAfterStartCode(bytes, start);
      int end = next < 0 ? bytes.length : next - 3;
      while (end > start && bytes[end - 1] == 0) {
        end--;
      }
      if (end == start) {
        throw new AccessUnitException(
            Reason.TRUNCATED, "The NAL unit at byte %d is empty".formatted(start));
      }
      if (units.size() == MAX_UNITS) {
        throw new AccessUnitException(
            Reason.MALFORMED, "An access unit has at most %d NAL units".formatted(MAX_UNITS));
      }
      units.add(new Nal(start, end));
      start = next;
    }
    return units;
  }

  private static boolean onlyZeros(byte[] bytes, int end) {
    for (int i = 0; i < end; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Where the header of the next unit lies, or -1. */
  static int next(byte[] bytes, int from) {
    int at = payloadAfterStartCode(bytes, from);
    return at < bytes.length ? at : -1;
  }

  /** Where the unit after the next start code begins, or -1. */
  private static int payloadAfterStartCode(byte[] bytes, int from) {
    for (int i = from; i + 2 < bytes.length; i++) {
      if (bytes[i] == 0 && bytes[i + 1] == 0 && bytes[i + 2] == 1) {
        return i + 3;
      }
    }
    return -1;
  }

  /** Units behind start codes of four bytes. */
  static byte[] join(byte[] bytes, List<Nal> units) {
    int length = 0;
    for (Nal unit : units) {
      length += START_CODE.length + unit.length();
    }
    ByteArrayOutputStream joined = new ByteArrayOutputStream(length);
    for (Nal unit : units) {
      joined.write(START_CODE, 0, START_CODE.length);
      joined.write(bytes, unit.start(), unit.length());
    }
    return joined.toByteArray();
  }

  /**
   * The unit's first payload bytes without the 03 that keeps start codes out of them.
   *
   * @param headerBytes bytes of the unit's header, which are left out
   * @param maxBytes how far to look: the part that is read lies at the front
   */
  static BitReader payload(byte[] bytes, Nal unit, int headerBytes, int maxBytes, String what) {
    byte[] plain = new byte[Math.max(0, Math.min(maxBytes, unit.length() - headerBytes))];
    int length = 0;
    int zeros = 0;
    for (int i = unit.start() + headerBytes; i < unit.end() && length < plain.length; i++) {
      if (zeros >= 2 && bytes[i] == 3) {
        zeros = 0;
      } else {
        zeros = bytes[i] == 0 ? zeros + 1 : 0;
        plain[length++] = bytes[i];
      }
    }
    return new BitReader(plain, 0, length, what);
  }
}
