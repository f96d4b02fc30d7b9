/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.FixedLists;
import io.framelog.rrd.Numbers;
import io.framelog.rrd.Texts;
import java.util.List;

/** Columns of components that several archetypes have, one value per row. */
final class Columns {
  private Columns() {}

  static ComponentColumn opacity(ComponentDescriptor descriptor, float... values) {
    Checks.within("An opacity", 0, 1, values);
    return floats(descriptor, values);
  }

  static ComponentColumn drawOrder(ComponentDescriptor descriptor, float... values) {
    Checks.finite("A draw order", values);
    return floats(descriptor, values);
  }

  static ComponentColumn choices(ComponentDescriptor descriptor, Numbered... values) {
    byte[] numbers = new byte[values.length];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = (byte) values[row].number();
    }
    return ComponentColumn.onePerRow(descriptor, Numbers.uint8(numbers));
  }

  static ComponentColumn mediaType(ComponentDescriptor descriptor, String value, int rows) {
    return ComponentColumn.onePerRow(descriptor, Texts.repeated(Checks.mediaType(value), rows));
  }

  /** Frames are named like entities; an empty name would be no frame. */
  static ComponentColumn frames(ComponentDescriptor descriptor, String... names) {
    Checks.notBlank("The name of a coordinate frame", List.of(names));
    return ComponentColumn.onePerRow(descriptor, Texts.of(names));
  }

  static ComponentColumn floats(ComponentDescriptor descriptor, float... values) {
    return ComponentColumn.onePerRow(descriptor, Numbers.float32(values));
  }

  /** Colors as 0xRRGGBBAA. */
  static ComponentColumn colors(ComponentDescriptor descriptor, int... values) {
    return ComponentColumn.onePerRow(descriptor, Numbers.uint32(values));
  }

  /** A vector of finite numbers in each row, one row after the other. */
  static ComponentColumn vectors(
      String what, ComponentDescriptor descriptor, int width, float... values) {
    Checks.finite(what, values);
    return ComponentColumn.onePerRow(descriptor, FixedLists.of(width, Numbers.float32(values)));
  }
}
