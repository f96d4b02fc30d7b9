/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.Numbers;
import io.framelog.rrd.Structs;
import io.framelog.rrd.Values;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Image formats as values of Rerun:
 *
 * <pre>
 * Struct{width: UInt32, height: UInt32, pixel_format: UInt8?, color_model: UInt8?, channel_datatype: UInt8?}
 * </pre>
 */
public final class ImageFormats {
  private ImageFormats() {}

  /** The values of a format column. */
  public static Values values(List<ImageFormat> formats) {
    return Structs.of("width", sides(formats, ImageFormat::width))
        .and("height", sides(formats, ImageFormat::height))
        .andOptional(
            "pixel_format",
            numbers(formats, f -> f.pixelFormat() == null ? null : f.pixelFormat().number()))
        .andOptional(
            "color_model",
            numbers(formats, f -> f.colorModel() == null ? null : f.colorModel().number()))
        .andOptional(
            "channel_datatype",
            numbers(
                formats, f -> f.channelDatatype() == null ? null : f.channelDatatype().number()));
  }

  private static Values sides(List<ImageFormat> formats, ToIntFunction<ImageFormat> side) {
    return Numbers.uint32(formats.stream().mapToInt(side).toArray());
  }

  private static Values numbers(
      List<ImageFormat> formats, Function<ImageFormat, @Nullable Integer> part) {
    byte[] numbers = new byte[formats.size()];
    boolean[] present = new boolean[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      Integer number = part.apply(formats.get(i));
      if (number != null) {
        numbers[i] = number.byteValue();
        present[i] = true;
      }
    }
    return Numbers.uint8(numbers).presentWhere(present);
  }

  /** The format with this index; absent if the values are none, or one that Rerun does not have. */
  public static Optional<ImageFormat> read(Values values, int index) {
    if (!(values instanceof Structs structs) || !values.isPresent(index)) {
      return Optional.empty();
    }
    OptionalInt width = number(structs, "width", index);
    OptionalInt height = number(structs, "height", index);
    if (width.isEmpty() || height.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt pixelFormat = number(structs, "pixel_format", index);
    OptionalInt colorModel = number(structs, "color_model", index);
    OptionalInt datatype = number(structs, "channel_datatype", index);
    try {
      // with a pixel format the other two would be ignored
      return Optional.of(
          pixelFormat.isPresent()
              ? ImageFormat.of(
                  required(PixelFormat.values(), PixelFormat::number, pixelFormat),
                  width.getAsInt(),
                  height.getAsInt())
              : new ImageFormat(
                  width.getAsInt(),
                  height.getAsInt(),
                  null,
                  colorModel.isEmpty()
                      ? null
                      : required(ColorModel.values(), ColorModel::number, colorModel),
                  required(ChannelDatatype.values(), ChannelDatatype::number, datatype)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static OptionalInt number(Structs structs, String name, int index) {
    Values field = structs.field(name).orElse(null);
    return field instanceof Numbers numbers && numbers.isPresent(index)
        ? OptionalInt.of((int) numbers.longValue(index))
        : OptionalInt.empty();
  }

  private static <E> E required(E[] values, ToIntFunction<E> numberOf, OptionalInt number) {
    for (E value : values) {
      if (number.isPresent() && numberOf.applyAsInt(value) == number.getAsInt()) {
        return value;
      }
    }
    throw new IllegalArgumentException("unknown number " + number);
  }
}
