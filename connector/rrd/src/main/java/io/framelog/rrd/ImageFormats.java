/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Image formats out of Rerun's numbers. */
final class ImageFormats {
  private ImageFormats() {}

  /** Null if a number is unknown or the numbers make no format. */
  static @Nullable ImageFormat ofNumbers(
      int width,
      int height,
      @Nullable Integer pixelFormat,
      @Nullable Integer colorModel,
      @Nullable Integer channelDatatype) {
    try {
      if (pixelFormat != null) {
        // the other two would be ignored
        return ImageFormat.of(
            byNumber(PixelFormat.values(), PixelFormat::number, pixelFormat), width, height);
      }
      return new ImageFormat(
          width,
          height,
          null,
          colorModel == null ? null : byNumber(ColorModel.values(), ColorModel::number, colorModel),
          byNumber(
              ChannelDatatype.values(),
              ChannelDatatype::number,
              Objects.requireNonNullElse(channelDatatype, 0)));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static <E> E byNumber(E[] values, ToIntFunction<E> numberOf, int number) {
    for (E value : values) {
      if (numberOf.applyAsInt(value) == number) {
        return value;
      }
    }
    throw new IllegalArgumentException("unknown number " + number);
  }
}
