/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arrow data columns to component columns. */
final class ColumnDecoder {
  private final Decoding decoding;

  private ColumnDecoder(Decoding decoding) {
    this.decoding = decoding;
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
    ColumnDecoder decoder = new ColumnDecoder(decoding);
    ComponentDescriptor descriptor = descriptor(field);
    if (!field.type().equals(ArrowType.LIST)) {
      return ComponentColumn.of(descriptor, decoder.bareCells(array), decoder.values(field, array));
    }
    Values values = decoder.values(field.children().get(0), array.children().get(0));
    return ComponentColumn.of(descriptor, ArrowValues.cells(decoding, array), values);
  }

  /** Readers take a bare value as a list of one. */
  private Cells bareCells(ArrowArray array) {
    // no bytes of the file stand behind these
    decoding.charge(array.length(), Integer.BYTES);
    return Cells.onePerRow((int) array.length()).withPresent(ArrowValues.validity(array));
  }

  private Values values(ArrowField field, ArrowArray array) {
    ArrowType type = field.type();
    int size = (int) array.length();
    Optional<NumberType> numberType = NumberType.of(type);
    if (numberType.isPresent()) {
      int bytesEach = numberType.get().bytes();
      ByteBuffer data = ArrowValues.data(array, size, bytesEach).slice(0, size * bytesEach);
      return new Numbers(numberType.get(), data, ArrowValues.validity(array));
    }
    if (type.equals(ArrowType.BOOL)) {
      return new Booleans(ArrowValues.booleans(decoding, array), ArrowValues.validity(array));
    }
    if (type.equals(ArrowType.UTF8)) {
      return new Texts(ArrowValues.texts(decoding, array), ArrowValues.validity(array));
    }
    if (type.equals(ArrowType.LIST)) {
      return lists(field.children().get(0), array);
    }
    if (type instanceof ArrowType.FixedSizeList fixed) {
      Values items = values(field.children().get(0), array.children().get(0));
      return FixedLists.read(fixed.listSize(), items, size, ArrowValues.validity(array));
    }
    if (type.equals(ArrowType.STRUCT)) {
      List<Values> parts = new ArrayList<>();
      for (int i = 0; i < field.children().size(); i++) {
        parts.add(values(field.children().get(i), array.children().get(i)));
      }
      return Structs.read(field.children(), parts, size, ArrowValues.validity(array));
    }
    return new OtherValues(field, array);
  }

  private Values lists(ArrowField item, ArrowArray array) {
    ArrowArray items = array.children().get(0);
    if (item.type().equals(ArrowType.UINT8) && items.nullCount() == 0) {
      return new Blobs(ArrowValues.blobs(decoding, array), ArrowValues.validity(array));
    }
    return Lists.of(ArrowValues.cells(decoding, array), values(item, items));
  }
}
