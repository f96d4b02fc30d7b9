/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a footer's table that depend on the recording: times per timeline, and times, rows
 * and static data per component. They are told apart by their metadata and the ends of their names;
 * the rules by which the names are made cannot be undone.
 */
final class FooterColumns {
  private static final String START = ":start";
  private static final String END = ":end";
  private static final String ROWS = ":num_rows";
  private static final String STATIC = ":has_static_data";

  private final Decoding decoding;
  private final List<Range> chunkRanges = new ArrayList<>();
  private final Map<ComponentDescriptor, Component> components = new TreeMap<>();

  private FooterColumns(Decoding decoding) {
    this.decoding = decoding;
  }

  /** Two columns: from when to when; absent where {@code present} says so. */
  private record Range(Timeline timeline, long[] starts, long[] ends, @Nullable BitSet present) {}

  /** What is known of one component; columns that a footer lacks are null. */
  private static final class Component {
    final List<Range> ranges = new ArrayList<>();
    boolean @Nullable [] isStatic;
    long @Nullable [] rows;
  }

  static FooterColumns of(Decoding decoding, IpcStream table) {
    FooterColumns columns = new FooterColumns(decoding);
    Map<String, Integer> ends = new HashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.fields().get(i).name().endsWith(END)) {
        ends.put(table.fields().get(i).name(), i);
      }
    }
    for (int i = 0; i < table.columns().size(); i++) {
      ArrowField field = table.fields().get(i);
      if (field.name().endsWith(START)) {
        String name = field.name().substring(0, field.name().length() - START.length());
        Integer end = ends.get(name + END);
        if (end == null || !table.fields().get(end).type().equals(field.type())) {
          throw new IllegalArgumentException("no column " + name + END + " like " + field.name());
        }
        columns.addRange(field, table.columns().get(i), table.columns().get(end));
      } else if (field.name().endsWith(STATIC) && field.type().equals(ArrowType.BOOL)) {
        columns.component(field).isStatic = ArrowValues.booleans(decoding, table.columns().get(i));
      } else if (field.name().endsWith(ROWS) && field.type().equals(ArrowType.UINT64)) {
        columns.addRows(field, table.columns().get(i));
      }
    }
    columns.sort();
    return columns;
  }

  /** Columns of a footer come in any order; here they have that of a chunk. */
  private void sort() {
    Comparator<Range> byName = Comparator.comparing(range -> range.timeline().name());
    chunkRanges.sort(byName);
    components.values().forEach(component -> component.ranges.sort(byName));
  }

  /** The times of a chunk. */
  List<ManifestEntry.TimeRange> times(int row) {
    return at(row, chunkRanges);
  }

  /** The components of a chunk with times. */
  List<ManifestEntry.ComponentStat> stats(int row, int count) {
    List<ManifestEntry.ComponentStat> stats = new ArrayList<>();
    components.forEach(
        (descriptor, component) -> {
          List<ManifestEntry.TimeRange> times = at(row, component.ranges);
          if (!times.isEmpty()) {
            long rows = component.rows == null ? count : component.rows[row];
            if (rows < 0 || rows > count) {
              throw new IllegalArgumentException(
                  rows + " rows of " + descriptor.component() + " in a chunk of " + count);
            }
            stats.add(new ManifestEntry.ComponentStat(descriptor, (int) rows, times));
          }
        });
    return stats;
  }

  /** The components of a static chunk. */
  List<ManifestEntry.ComponentStat> staticStats(int row, int count) {
    List<ManifestEntry.ComponentStat> stats = new ArrayList<>();
    components.forEach(
        (descriptor, component) -> {
          if (component.isStatic != null && component.isStatic[row]) {
            decoding.charge(1, Decoding.OBJECT_BYTES);
            stats.add(new ManifestEntry.ComponentStat(descriptor, count, List.of()));
          }
        });
    return stats;
  }

  private List<ManifestEntry.TimeRange> at(int row, List<Range> ranges) {
    List<ManifestEntry.TimeRange> times = new ArrayList<>();
    for (Range range : ranges) {
      if (range.present() == null || range.present().get(row)) {
        decoding.charge(1, Decoding.OBJECT_BYTES);
        times.add(
            new ManifestEntry.TimeRange(range.timeline(), range.starts()[row], range.ends()[row]));
      }
    }
    return times;
  }

  private void addRange(ArrowField field, ArrowArray starts, ArrowArray ends) {
    String timeline = field.metadata().get(SorbetKeys.INDEX);
    if (timeline == null) {
      throw new IllegalArgumentException("column " + field.name() + " without its timeline");
    }
    Range range =
        new Range(
            TimeDecoder.timeline(field, timeline),
            ArrowValues.longs(decoding, starts),
            ArrowValues.longs(decoding, ends),
            ArrowValues.validity(starts));
    boolean ofChunk = !field.metadata().containsKey(SorbetKeys.COMPONENT);
    (ofChunk ? chunkRanges : component(field).ranges).add(range);
  }

  private void addRows(ArrowField field, ArrowArray column) {
    Component component = component(field);
    long[] rows = ArrowValues.longs(decoding, column);
    // one column per timeline: where the chunk is not on it there is none, or 0
    for (int i = 0; component.rows != null && i < rows.length; i++) {
      rows[i] = Math.max(rows[i], component.rows[i]);
    }
    component.rows = rows;
  }

  private Component component(ArrowField field) {
    return components.computeIfAbsent(ColumnDecoder.descriptor(field), d -> new Component());
  }
}
