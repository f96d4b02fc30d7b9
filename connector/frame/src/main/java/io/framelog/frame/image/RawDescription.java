/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.Excerpt;
import io.framelog.frame.FormatOptions;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a route says of bare pixels, for what their headers do not say. */
record RawDescription(
    Optional<Integer> width,
    Optional<Integer> height,
    Optional<String> encoding,
    Optional<Integer> step,
    ByteOrder byteOrder) {
  private static final List<String> WIDTH = List.of("width", "cols");
  private static final List<String> HEIGHT = List.of("height", "rows");
  private static final List<String> ENCODING = List.of("encoding", "type");
  private static final List<String> STEP = List.of("step");
  private static final List<String> BIG_ENDIAN = List.of("is-bigendian", "is_bigendian");

  private static final Map<String, ByteOrder> ORDERS =
      Map.of(
          "0", ByteOrder.LITTLE_ENDIAN,
          "false", ByteOrder.LITTLE_ENDIAN,
          "1", ByteOrder.BIG_ENDIAN,
          "true", ByteOrder.BIG_ENDIAN);

  static RawDescription of(FormatOptions options) {
    return new RawDescription(
        options.integer("width", 1, Integer.MAX_VALUE),
        options.integer("height", 1, Integer.MAX_VALUE),
        options.text("encoding"),
        options.integer("step", 1, Integer.MAX_VALUE),
        options.choice("is-bigendian", ORDERS, ByteOrder.LITTLE_ENDIAN));
  }

  RawPicture picture(FrameRecord record) throws FrameRejectedException {
    return new RawPicture(
        encoding(record),
        number(record, WIDTH, width, RejectReason.BAD_GEOMETRY)
            .orElseThrow(() -> missing(WIDTH, RejectReason.BAD_GEOMETRY)),
        number(record, HEIGHT, height, RejectReason.BAD_GEOMETRY)
            .orElseThrow(() -> missing(HEIGHT, RejectReason.BAD_GEOMETRY)),
        number(record, STEP, step, RejectReason.BAD_STEP).orElse(RawPicture.PACKED),
        byteOrder(record));
  }

  private String encoding(FrameRecord record) throws FrameRejectedException {
    return header(record, ENCODING)
        .or(this::encoding)
        .orElseThrow(() -> missing(ENCODING, RejectReason.UNSUPPORTED_FORMAT));
  }

  private ByteOrder byteOrder(FrameRecord record) throws FrameRejectedException {
    Optional<String> text = header(record, BIG_ENDIAN);
    if (text.isEmpty()) {
      return byteOrder;
    }
    ByteOrder order = ORDERS.get(text.get());
    if (order == null) {
      throw new FrameRejectedException(
          RejectReason.UNSUPPORTED_FORMAT,
          "header 'is-bigendian' must be 0, 1, false or true, but was " + Excerpt.text(text.get()));
    }
    return order;
  }

  private static Optional<Long> number(
      FrameRecord record, List<String> names, Optional<Integer> otherwise, RejectReason reason)
      throws FrameRejectedException {
    Optional<String> text = header(record, names);
    if (text.isEmpty()) {
      return otherwise.map(Integer::longValue);
    }
    try {
      long number = Long.parseLong(text.get());
      if (number >= 0) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // Told below, with what is expected.
    }
    throw new FrameRejectedException(
        reason,
        "header '%s' must be a number of pixels or bytes, but was %s"
            .formatted(names.get(0), Excerpt.text(text.get())));
  }

  private static Optional<String> header(FrameRecord record, List<String> names) {
    for (String name : names) {
      Optional<String> text = record.textHeader(name);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static FrameRejectedException missing(List<String> names, RejectReason reason) {
    return new FrameRejectedException(
        reason, "header '%s' is missing, and the route has no such option".formatted(names.get(0)));
  }
}
