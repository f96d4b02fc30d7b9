/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Arrow data columns to component columns. What no class fits becomes an {@link OtherColumn}. */
final class ColumnDecoder {
  private final Decoding decoding;
  private final ComponentDescriptor descriptor;

  private ColumnDecoder(Decoding decoding, ComponentDescriptor descriptor) {
    this.decoding = decoding;
    this.descriptor = descriptor;
  }

  /** Of a field of a chunk or a footer. */
  static ComponentDescriptor descriptor(ArrowField field) {
    Map<String, String> metadata = field.metadata();
    return new ComponentDescriptor(
        metadata.getOrDefault(SorbetKeys.COMPONENT, field.name()),
        metadata.get(SorbetKeys.ARCHETYPE),
        metadata.get(SorbetKeys.COMPONENT_TYPE));
  }

  static ComponentColumn column(Decoding decoding, ArrowField field, ArrowArray array) {
    ColumnDecoder decoder = new ColumnDecoder(decoding, descriptor(field));
    if (!field.type().equals(ArrowType.LIST)) {
      return decoder.column(decoder.bareCells(array), field.withName("item"), array);
    }
    return decoder.column(
        ArrowValues.cells(array), field.children().get(0), array.children().get(0));
  }

  /** Readers take a bare value as a list of one. */
  private Cells bareCells(ArrowArray array) {
    int rows = (int) array.length();
    // no bytes of the file stand behind these
    decoding.charge(rows, Integer.BYTES);
    int[] offsets = new int[rows + 1];
    for (int row = 0; row <= rows; row++) {
      offsets[row] = row;
    }
    BitSet present = ArrowValues.validity(array);
    return Cells.of(offsets, present);
  }

  private ComponentColumn column(Cells cells, ArrowField item, ArrowArray items) {
    ArrowType type = item.type();
    boolean plain = items.nullCount() == 0;
    if (plain && type.equals(ArrowType.INT64)) {
      return Int64Column.of(descriptor, cells, ArrowValues.longs(items));
    }
    if (plain && type.equals(ArrowType.UINT32)) {
      return UInt32Column.of(descriptor, cells, ArrowValues.ints(items));
    }
    if (plain && type.equals(ArrowType.UINT8)) {
      return UInt8Column.of(descriptor, cells, ArrowValues.octets(items));
    }
    if (plain && type.equals(ArrowType.FLOAT32)) {
      return Float32Column.of(descriptor, cells, ArrowValues.floats(items));
    }
    if (plain && type.equals(ArrowType.FLOAT64)) {
      return Float64Column.of(descriptor, cells, ArrowValues.doubles(items));
    }
    if (plain && type.equals(ArrowType.BOOL)) {
      return BoolColumn.of(descriptor, cells, ArrowValues.booleans(decoding, items));
    }
    if (plain && type.equals(ArrowType.UTF8)) {
      return Utf8Column.of(descriptor, cells, ArrowValues.texts(decoding, items));
    }
    if (plain && isBlob(item) && items.children().get(0).nullCount() == 0) {
      return BlobColumn.of(descriptor, cells, ArrowValues.blobs(decoding, items));
    }
    if (plain && item.sameLayout(ImageFormatColumn.ITEM)) {
      Optional<List<ImageFormat>> formats = imageFormats(items);
      if (formats.isPresent()) {
        return ImageFormatColumn.of(descriptor, cells, formats.get());
      }
    }
    return new OtherColumn(descriptor, cells, item.withMetadata(Map.of()), items);
  }

  private static boolean isBlob(ArrowField item) {
    return item.type().equals(ArrowType.LIST)
        && item.children().get(0).type().equals(ArrowType.UINT8);
  }

  /** Absent if one of them is of a kind this library does not know. */
  private Optional<List<ImageFormat>> imageFormats(ArrowArray items) {
    decoding.charge(items.length(), Decoding.OBJECT_BYTES);
    int[] widths = ArrowValues.ints(items.children().get(0));
    int[] heights = ArrowValues.ints(items.children().get(1));
    List<@Nullable Integer> pixelFormats = numbers(items.children().get(2));
    List<@Nullable Integer> colorModels = numbers(items.children().get(3));
    List<@Nullable Integer> datatypes = numbers(items.children().get(4));
    List<ImageFormat> formats = new ArrayList<>(widths.length);
    for (int i = 0; i < widths.length; i++) {
      ImageFormat format =
          ImageFormats.ofNumbers(
              widths[i], heights[i], pixelFormats.get(i), colorModels.get(i), datatypes.get(i));
      if (format == null) {
        return Optional.empty();
      }
      formats.add(format);
    }
    return Optional.of(formats);
  }

  private static List<@Nullable Integer> numbers(ArrowArray array) {
    byte[] octets = ArrowValues.octets(array);
    BitSet present = ArrowValues.validity(array);
    List<@Nullable Integer> numbers = new ArrayList<>(octets.length);
    for (int i = 0; i < octets.length; i++) {
      boolean there = present == null || present.get(i);
      numbers.add(there ? Byte.toUnsignedInt(octets[i]) : null);
    }
    return numbers;
  }
}
