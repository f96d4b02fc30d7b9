/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.StoreId;
import io.framelog.rrd.TimelineKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks what must be unique or the same over all chunks of a store. */
final class IdRules {
  private final Findings findings;

  IdRules(Findings findings) {
    this.findings = findings;
  }

  void check(List<ChunkEntry> chunks) {
    chunkIds(chunks);
    rowIds(chunks);
    timelines(chunks);
  }

  private void chunkIds(List<ChunkEntry> chunks) {
    Map<InStore<Tuid>, ChunkEntry> known = new HashMap<>();
    for (ChunkEntry chunk : chunks) {
      ChunkEntry other = known.putIfAbsent(new InStore<>(chunk.store(), chunk.id()), chunk);
      if (other != null) {
        findings.add(
            ProblemCode.DUPLICATE_CHUNK_ID,
            chunk.messageAt(),
            chunk.entity(),
            "a chunk id of its own",
            chunk.id() + ", as in the chunk at byte " + other.messageAt());
      }
    }
  }

  private void rowIds(List<ChunkEntry> chunks) {
    Map<InStore<Tuid>, Row> known = new HashMap<>();
    for (ChunkEntry chunk : chunks) {
      for (int row = 0; row < chunk.rows(); row++) {
        Row here = new Row(chunk, row);
        InStore<Tuid> id = new InStore<>(chunk.store(), chunk.rowIds()[row]);
        Row other = known.putIfAbsent(id, here);
        if (other != null && !other.isSameRowCutByColumns(here)) {
          findings.add(
              ProblemCode.DUPLICATE_ROW_ID,
              chunk.messageAt(),
              chunk.entity(),
              "a row id of its own in row " + row,
              id.value()
                  + ", as in row "
                  + other.row
                  + " of the chunk at byte "
                  + other.chunk.messageAt());
        }
      }
    }
  }

  private void timelines(List<ChunkEntry> chunks) {
    Map<InStore<String>, TimelineKind> kinds = new HashMap<>();
    for (ChunkEntry chunk : chunks) {
      for (RawTimes times : chunk.times()) {
        TimelineKind kind =
            kinds.computeIfAbsent(new InStore<>(chunk.store(), times.name()), name -> times.kind());
        if (kind != times.kind()) {
          findings.add(
              ProblemCode.TIMELINE_KIND,
              chunk.messageAt(),
              chunk.entity(),
              "timeline " + times.name() + " of kind " + kind + " as before",
              "" + times.kind());
        }
      }
    }
  }

  private record InStore<T>(StoreId store, T value) {}

  private record Row(ChunkEntry chunk, int row) {
    /** The one case in which two rows may share an id; {@code rerun rrd optimize} writes it. */
    boolean isSameRowCutByColumns(Row other) {
      if (chunk.messageAt() == other.chunk.messageAt()
          || !chunk.entity().equals(other.chunk.entity())) {
        return false;
      }
      for (ChunkEntry.Component component : chunk.components()) {
        if (other.chunk.component(component.identifier()).isPresent()) {
          return false;
        }
      }
      for (RawTimes times : chunk.times()) {
        long time = times.values()[row];
        if (other.chunk.time(times.name()).filter(t -> t.values()[other.row] != time).isPresent()) {
          return false;
        }
      }
      return true;
    }
  }
}
