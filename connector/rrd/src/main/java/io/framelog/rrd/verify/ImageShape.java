/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An {@code Image:format} as it stands in a file.
 *
 * @param pixelFormat null where colour model and datatype say the layout
 */
record ImageShape(
    long width,
    long height,
    @Nullable Long pixelFormat,
    @Nullable Long colorModel,
    @Nullable Long datatype) {
  private static final long LUMINANCE = 1;
  private static final long U8 = 6;

  /** Half bytes per pixel. */
  private static final Map<Long, Integer> PIXEL_FORMATS =
      Map.ofEntries(
          Map.entry(20L, 3),
          Map.entry(44L, 3),
          Map.entry(26L, 3),
          Map.entry(27L, 4),
          Map.entry(49L, 4),
          Map.entry(50L, 4),
          Map.entry(39L, 6),
          Map.entry(40L, 6),
          Map.entry(41L, 2),
          Map.entry(30L, 2),
          Map.entry(128L, 2),
          Map.entry(129L, 2),
          Map.entry(130L, 2),
          Map.entry(131L, 2));

  private static final Map<Long, Integer> CHANNELS = Map.of(1L, 1, 2L, 3, 3L, 4, 4L, 3, 5L, 4);
  private static final Map<Long, Integer> DATATYPE_BYTES =
      Map.ofEntries(
          Map.entry(6L, 1),
          Map.entry(7L, 1),
          Map.entry(8L, 2),
          Map.entry(9L, 2),
          Map.entry(10L, 4),
          Map.entry(11L, 4),
          Map.entry(12L, 8),
          Map.entry(13L, 8),
          Map.entry(33L, 2),
          Map.entry(34L, 4),
          Map.entry(35L, 8));

  /** Of a struct whose type was checked. */
  static ImageShape of(RawColumn items, int index) {
    return new ImageShape(
        items.children().get(0).number(index),
        items.children().get(1).number(index),
        number(items, 2, index),
        number(items, 3, index),
        number(items, 4, index));
  }

  private static @Nullable Long number(RawColumn items, int child, int index) {
    RawColumn column = items.children().get(child);
    return column.isPresent(index) ? column.number(index) : null;
  }

  /** The length of a buffer; absent if the numbers stand for no format. */
  Optional<Long> bytes() {
    if (pixelFormat != null) {
      Integer halves = PIXEL_FORMATS.get(pixelFormat);
      return halves == null ? Optional.empty() : Optional.of(width * height * halves / 2);
    }
    Integer channels = CHANNELS.get(colorModel == null ? Long.valueOf(LUMINANCE) : colorModel);
    Integer octets = DATATYPE_BYTES.get(datatype == null ? Long.valueOf(U8) : datatype);
    return channels == null || octets == null
        ? Optional.empty()
        : Optional.of(width * height * channels * octets);
  }

  @Override
  public String toString() {
    return width
        + "x"
        + height
        + (pixelFormat != null
            ? ", pixel format " + pixelFormat
            : ", colour model " + colorModel + ", datatype " + datatype);
  }
}
