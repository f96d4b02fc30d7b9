/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.Texts;
import java.util.List;

/** Lines of a log. */
public final class TextLog {
  public static final ComponentDescriptor TEXT =
      ComponentDescriptor.ofArchetype("TextLog", "text", "Text");
  public static final ComponentDescriptor LEVEL =
      ComponentDescriptor.ofArchetype("TextLog", "level", "TextLogLevel");
  public static final ComponentDescriptor COLOR =
      ComponentDescriptor.ofArchetype("TextLog", "color", "Color");

  private TextLog() {}

  /** One line. */
  public static ArchetypeColumns of(String text) {
    return columns(List.of(text));
  }

  /** Lines, one per row. */
  public static ArchetypeColumns columns(List<String> texts) {
    return ArchetypeColumns.of(ComponentColumn.onePerRow(TEXT, Texts.of(texts)));
  }

  /**
   * One per row.
   *
   * @param perRow {@code CRITICAL ERROR WARN INFO DEBUG TRACE}, which viewers give colors, or any
   *     other name
   */
  public static ComponentColumn level(String... perRow) {
    Checks.notBlank("A level", List.of(perRow));
    return ComponentColumn.onePerRow(LEVEL, Texts.of(perRow));
  }

  /** One per row, {@code 0xRRGGBBAA}. */
  public static ComponentColumn color(int... perRow) {
    return Columns.colors(COLOR, perRow);
  }
}
