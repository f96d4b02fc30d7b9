/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import io.framelog.video.bitstream.AccessUnitException.Reason;
import java.util.ArrayList;
import java.util.List;

/** The open bitstream units of a temporal unit in low-overhead form (AV1 specification, 5.3). */
final class Obus {
  static final int SEQUENCE_HEADER = 1;
  static final int TEMPORAL_DELIMITER = 2;
  static final int FRAME_HEADER = 3;
  static final int FRAME = 6;
  static final int TILE_LIST = 8;
  static final int PADDING = 15;

  private static final int MAX_UNITS = 4096;
  private static final int MAX_SIZE_BYTES = 8;

  private Obus() {}

  /** A unit: {@code [start, end)} with its header, its payload from {@code payload}. */
  record Obu(int type, int start, int payload, int end) {}

  static List<Obu> of(byte[] bytes) throws AccessUnitException {
    List<Obu> units = new ArrayList<>();
    int position = 0;
    while (position < bytes.length) {
      if (units.size() == MAX_UNITS) {
        throw new AccessUnitException(
            Reason.MALFORMED, "A temporal unit has at most %d OBUs".formatted(MAX_UNITS));
      }
      Obu unit = read(bytes, position);
      units.add(unit);
      position = unit.end();
    }
    return units;
  }

  private static Obu read(byte[] bytes, int start) throws AccessUnitException {
    int header = bytes[start] & 0xFF;
    if ((header & 0x80) != 0) {
      throw new AccessUnitException(
          Reason.MALFORMED, "The forbidden bit of an OBU is set, at byte " + start);
    }
    if ((header & 0x02) == 0) {
      throw new AccessUnitException(
          Reason.MALFORMED,
          "The OBU at byte %d has no size field, as the low-overhead form demands"
              .formatted(start));
    }
    int position = start + ((header & 0x04) != 0 ? 2 : 1);
    long size = 0;
    for (int i = 0; ; i++) {
      if (position >= bytes.length) {
        throw new AccessUnitException(
            Reason.TRUNCATED, "The OBU at byte %d ends in its header".formatted(start));
      }
      if (i == MAX_SIZE_BYTES) {
        throw new AccessUnitException(
            Reason.MALFORMED, "The size of the OBU at byte %d does not end".formatted(start));
      }
      int octet = bytes[position++] & 0xFF;
      size |= (octet & 0x7FL) << (7 * i);
      if ((octet & 0x80) == 0) {
        break;
      }
    }
    if (size > bytes.length - position) {
      throw new AccessUnitException(
          Reason.TRUNCATED,
          "The OBU at byte %d has %d bytes, but %d are left"
              .formatted(start, size, bytes.length - position));
    }
    return new Obu(header >> 3 & 0xF, start, position, position + (int) size);
  }
}
