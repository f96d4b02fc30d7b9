/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.Timeline;
import java.util.ArrayList;
import java.util.List;

/** Collects the chunks of a recording, with the entities and times of {@code make_cases.py}. */
final class Cases {
  static final long START_NANOS = 1_700_000_000_000_000_000L;
  static final Timeline FRAME = Timeline.sequence("frame");
  private static final long FRAME_NANOS = 33_333_333;
  private static final Timeline TIME = Timeline.timestampNanos("time");
  private static final Timeline ELAPSED = Timeline.durationNanos("elapsed");

  static final ChunkNaming NAMING = ChunkNaming.ofPart("cases");

  private final List<Chunk> chunks = new ArrayList<>();

  /** One row at frame 0. */
  void log(String entity, ArchetypeColumns row) {
    chunks.add(Chunk.timed(NAMING, EntityPath.parse(entity), FRAME, new long[] {0}, row));
  }

  /** One row at frame 0, of optional components alone. */
  void log(String entity, ComponentColumn... row) {
    log(entity, ArchetypeColumns.of(row));
  }

  void logStatic(String entity, ArchetypeColumns row) {
    chunks.add(Chunk.staticRow(NAMING, EntityPath.parse(entity), row));
  }

  void logStatic(String entity, ComponentColumn... row) {
    logStatic(entity, ArchetypeColumns.of(row));
  }

  /** A row per frame, on three timelines. */
  void rows(String entity, ArchetypeColumns rows) {
    long[] frames = new long[rows.rows()];
    long[] times = new long[frames.length];
    long[] elapsed = new long[frames.length];
    for (int row = 0; row < frames.length; row++) {
      frames[row] = row;
      elapsed[row] = row * FRAME_NANOS;
      times[row] = START_NANOS + elapsed[row];
    }
    add(
        Chunk.builder(NAMING, EntityPath.parse(entity), times)
            .time(FRAME, frames)
            .time(TIME, times)
            .time(ELAPSED, elapsed)
            .columns(rows)
            .build());
  }

  void add(Chunk chunk) {
    chunks.add(chunk);
  }

  List<Chunk> chunks() {
    return List.copyOf(chunks);
  }

  /** Bytes that both sides make. */
  static byte[] pattern(long count) {
    byte[] bytes = new byte[Math.toIntExact(count)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7 + 3);
    }
    return bytes;
  }
}
