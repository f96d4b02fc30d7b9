/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.List;

/**
 * What a footer says about one chunk.
 *
 * @param byteOffset of the chunk's protobuf message from the start of the stream, or of the source
 *     in what {@link RecordingFile} gives
 * @param byteSize length of that message
 * @param uncompressedSize length of the chunk's Arrow stream
 * @param times from its first to its last time on each of its timelines; none for a static chunk
 */
public record ManifestEntry(
    ChunkId id,
    EntityPath entity,
    int rows,
    long byteOffset,
    long byteSize,
    long uncompressedSize,
    List<TimeRange> times,
    List<ComponentStat> components) {
  public ManifestEntry {
    times = List.copyOf(times);
    components = List.copyOf(components);
  }

  /** From the smallest to the largest time, both inclusive, in units of the timeline's kind. */
  public record TimeRange(Timeline timeline, long start, long end) {
    /** Whether there may be a row with a time in both. */
    public boolean overlaps(TimeRange other) {
      return timeline.equals(other.timeline) && start <= other.end && other.start <= end;
    }
  }

  /**
   * What a footer says about one component of a chunk.
   *
   * @param presentRows rows in which the component has a cell; of a static chunk, for which footers
   *     do not say it, all rows
   * @param ranges over these rows, one per timeline of the chunk; none if there are no such rows
   */
  public record ComponentStat(
      ComponentDescriptor descriptor, int presentRows, List<TimeRange> ranges) {
    public ComponentStat {
      ranges = List.copyOf(ranges);
    }
  }

  /** The same chunk of a stream that starts so many bytes later. */
  ManifestEntry movedBy(long bytes) {
    return new ManifestEntry(
        id, entity, rows, byteOffset + bytes, byteSize, uncompressedSize, times, components);
  }

  /** Whether the chunk's rows have no times. */
  public boolean isStatic() {
    return times.isEmpty();
  }

  ManifestEntry movedTo(long newByteOffset) {
    return new ManifestEntry(
        id, entity, rows, newByteOffset, byteSize, uncompressedSize, times, components);
  }

  static ManifestEntry of(Chunk chunk, long byteOffset, long byteSize, long uncompressedSize) {
    List<TimeRange> times = chunk.times().stream().map(ManifestEntry::range).toList();
    List<ComponentStat> stats = new ArrayList<>();
    for (ComponentColumn component : chunk.components()) {
      int present = component.cells().presentRows();
      // most components are in all rows, and need no ranges of their own
      List<TimeRange> ranges = present == chunk.rows() ? times : ranges(chunk, component.cells());
      stats.add(new ComponentStat(component.descriptor(), present, ranges));
    }
    return new ManifestEntry(
        chunk.id(),
        chunk.entity(),
        chunk.rows(),
        byteOffset,
        byteSize,
        uncompressedSize,
        times,
        List.copyOf(stats));
  }

  private static List<TimeRange> ranges(Chunk chunk, Cells cells) {
    return cells.presentRows() == 0
        ? List.of()
        : chunk.times().stream().map(time -> range(time, cells)).toList();
  }

  private static TimeRange range(TimeColumn time) {
    return new TimeRange(time.timeline(), time.min(), time.max());
  }

  private static TimeRange range(TimeColumn time, Cells cells) {
    long start = Long.MAX_VALUE;
    long end = Long.MIN_VALUE;
    for (int row = 0; row < cells.rows(); row++) {
      if (cells.isPresent(row)) {
        start = Math.min(start, time.value(row));
        end = Math.max(end, time.value(row));
      }
    }
    return new TimeRange(time.timeline(), start, end);
  }
}
