/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Formats of uncompressed pictures. */
public final class ImageFormatColumn extends ComponentColumn {
  static final ArrowField ITEM =
      new ArrowField(
          "item",
          /* nullable= */ true,
          ArrowType.STRUCT,
          List.of(
              ArrowField.leaf("width", /* nullable= */ false, ArrowType.UINT32),
              ArrowField.leaf("height", /* nullable= */ false, ArrowType.UINT32),
              ArrowField.leaf("pixel_format", /* nullable= */ true, ArrowType.UINT8),
              ArrowField.leaf("color_model", /* nullable= */ true, ArrowType.UINT8),
              ArrowField.leaf("channel_datatype", /* nullable= */ true, ArrowType.UINT8)),
          Map.of());

  private final List<ImageFormat> values;

  private ImageFormatColumn(ComponentDescriptor descriptor, Cells cells, List<ImageFormat> values) {
    super(descriptor, cells, values.size());
    this.values = values;
  }

  /** One format in each row. */
  public static ImageFormatColumn onePerRow(
      ComponentDescriptor descriptor, List<ImageFormat> values) {
    return of(descriptor, Cells.onePerRow(values.size()), values);
  }

  /** The formats dealt out by {@code cells}. */
  public static ImageFormatColumn of(
      ComponentDescriptor descriptor, Cells cells, List<ImageFormat> values) {
    return new ImageFormatColumn(descriptor, cells, List.copyOf(values));
  }

  /** The format with this index among all formats; see {@link Cells#start}. */
  public ImageFormat value(int index) {
    return values.get(index);
  }

  @Override
  long byteSize() {
    return values.size() * 11L;
  }

  @Override
  ArrowField itemField() {
    return ITEM;
  }

  @Override
  ArrowArray items() {
    int[] widths = values.stream().mapToInt(ImageFormat::width).toArray();
    int[] heights = values.stream().mapToInt(ImageFormat::height).toArray();
    return new ArrowArray(
        values.size(),
        0,
        List.of(ArrowBuffer.EMPTY),
        List.of(
            ArrowArray.ofFixedWidth(widths.length, ArrowBuffer.ofInts(widths)),
            ArrowArray.ofFixedWidth(heights.length, ArrowBuffer.ofInts(heights)),
            numbers(f -> f.pixelFormat() == null ? null : f.pixelFormat().number()),
            numbers(f -> f.colorModel() == null ? null : f.colorModel().number()),
            numbers(f -> f.channelDatatype() == null ? null : f.channelDatatype().number())));
  }

  private ArrowArray numbers(Function<ImageFormat, @Nullable Integer> part) {
    byte[] bytes = new byte[values.size()];
    BitSet present = new BitSet(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      Integer number = part.apply(values.get(i));
      if (number != null) {
        bytes[i] = number.byteValue();
        present.set(i);
      }
    }
    int nulls = bytes.length - present.cardinality();
    ArrowBuffer validity =
        nulls == 0 ? ArrowBuffer.EMPTY : ArrowBuffer.ofBits(present, bytes.length);
    return new ArrowArray(
        bytes.length, nulls, List.of(validity, ArrowBuffer.ofBytes(bytes)), List.of());
  }
}
