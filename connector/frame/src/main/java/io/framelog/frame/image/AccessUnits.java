/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.Content;
import io.framelog.frame.Excerpt;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import io.framelog.frame.StreamFormat;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Looks at how access units of video streams begin. What is in them, and whether one is a key
 * frame, is found where their bit streams are read. Buffers hold a unit from 0.
 */
final class AccessUnits {
  private static final int MAX_H265_NAL_TYPE = 40;

  /** A temporal delimiter without extension, whose size is there and zero. */
  private static final int AV1_TEMPORAL_DELIMITER = 0x12_00;

  private AccessUnits() {}

  static Content.AccessUnit read(StreamFormat format, ByteBuffer unit)
      throws FrameRejectedException {
    boolean fits =
        switch (format) {
          case H264 -> beginsAsH264(unit);
          case H265 -> beginsAsH265(unit);
          case AV1 -> beginsAsAv1(unit);
        };
    if (!fits) {
      throw new FrameRejectedException(
          RejectReason.MALFORMED_PICTURE,
          "an access unit of %s, %s, was expected, but it begins with %s"
              .formatted(
                  format.wireName(), expectation(format), Excerpt.hex(unit, /* maxBytes= */ 12)));
    }
    return new Content.AccessUnit(format);
  }

  /** The format of bytes that nothing describes, if their beginning leaves no doubt. */
  static Optional<StreamFormat> sniff(ByteBuffer unit) {
    if (unit.limit() > 2 && (unit.getShort(0) & 0xFFFF) == AV1_TEMPORAL_DELIMITER) {
      return Optional.of(StreamFormat.AV1);
    }
    int nal = firstNal(unit);
    if (nal < 0 || nal + 1 >= unit.limit()) {
      return Optional.empty();
    }
    // An H.264 unit can begin with one of these bytes, but not with a second byte of 1 behind it.
    int first = unit.get(nal) & 0xFF;
    boolean startsH265 =
        switch (first >> 1) {
          // slices, first of sequences and others; parameter sets, delimiter, information
          case 0, 1, 16, 17, 18, 19, 20, 21, 32, 33, 34, 35, 39 -> unit.get(nal + 1) == 1;
          default -> false;
        };
    if ((first & 0x81) == 0 && startsH265) {
      return Optional.of(StreamFormat.H265);
    }
    boolean startsH264 =
        switch (first & 0x1F) {
          case 1, 5, 6, 7, 8, 9 -> (first & 0x80) == 0;
          default -> false;
        };
    return startsH264 ? Optional.of(StreamFormat.H264) : Optional.empty();
  }

  private static String expectation(StreamFormat format) {
    return switch (format) {
      case H264, H265 -> "a start code and a NAL unit (Annex B)";
      case AV1 -> "an OBU with its size (low-overhead format)";
    };
  }

  /**
   * forbidden_zero_bit, nal_ref_idc of 2 bits, nal_unit_type of 5, which is none of 0 and 24 on.
   */
  private static boolean beginsAsH264(ByteBuffer unit) {
    int nal = firstNal(unit);
    if (nal < 0) {
      return false;
    }
    int header = unit.get(nal) & 0xFF;
    int type = header & 0x1F;
    return (header & 0x80) == 0 && type >= 1 && type <= 23;
  }

  /**
   * forbidden_zero_bit, nal_unit_type of 6 bits, a layer of 6, a temporal id of 3 that is not 0.
   */
  private static boolean beginsAsH265(ByteBuffer unit) {
    int nal = firstNal(unit);
    if (nal < 0 || nal + 1 >= unit.limit()) {
      return false;
    }
    int header = unit.getShort(nal) & 0xFFFF;
    return (header & 0x8000) == 0 && (header >> 9) <= MAX_H265_NAL_TYPE && (header & 0x07) != 0;
  }

  /** obu_forbidden_bit, obu_type of 4 bits, extension flag, obu_has_size_field, a reserved bit. */
  private static boolean beginsAsAv1(ByteBuffer unit) {
    if (unit.limit() < 2) {
      return false;
    }
    int header = unit.get(0) & 0xFF;
    return (header & 0x83) == 0x02 && (header >> 3) != 0;
  }

  /** Where the byte behind the first start code is: zeros, at least two, and a one. */
  private static int firstNal(ByteBuffer unit) {
    int at = 0;
    while (at < unit.limit() && unit.get(at) == 0) {
      at++;
    }
    return at >= 2 && at + 1 < unit.limit() && unit.get(at) == 1 ? at + 1 : -1;
  }
}
