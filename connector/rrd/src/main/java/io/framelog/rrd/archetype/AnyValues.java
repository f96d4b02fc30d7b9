/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Booleans;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.Numbers;
import io.framelog.rrd.Texts;
import io.framelog.rrd.Values;

/**
 * Values of one's own, which no archetype knows: viewers show them by their plain names. Several
 * names go together with {@link ArchetypeColumns#and}.
 *
 * <pre>
 * AnyValues.of("exposure_us", 900).and(AnyValues.of("lens", "50mm", "f1.8"))     one row
 * AnyValues.columns("gain", Numbers.float64(1, 1.5, 2))                           three rows
 * </pre>
 */
public final class AnyValues {
  private AnyValues() {}

  /** One row of whole numbers. */
  public static ArchetypeColumns of(String name, long... values) {
    return row(name, Numbers.int64(values));
  }

  /** One row of numbers. */
  public static ArchetypeColumns of(String name, double... values) {
    return row(name, Numbers.float64(values));
  }

  /** One row of values that are true or false. */
  public static ArchetypeColumns of(String name, boolean... values) {
    return row(name, Booleans.of(values));
  }

  /** One row of texts. */
  public static ArchetypeColumns of(String name, String... values) {
    return row(name, Texts.of(values));
  }

  /** One row of values of any type. */
  public static ArchetypeColumns row(String name, Values values) {
    return ArchetypeColumns.of(ComponentColumn.oneRow(descriptor(name), values));
  }

  /** One value of any type per row. */
  public static ArchetypeColumns columns(String name, Values perRow) {
    return ArchetypeColumns.of(ComponentColumn.onePerRow(descriptor(name), perRow));
  }

  private static ComponentDescriptor descriptor(String name) {
    if (name.contains(":")) {
      throw new IllegalArgumentException(
          "A colon sets an archetype apart from its field, so the name of a value has none, but was"
              + " \""
              + name
              + "\"");
    }
    return ComponentDescriptor.userValue(name);
  }
}
