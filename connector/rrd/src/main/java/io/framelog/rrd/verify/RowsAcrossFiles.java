/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.StoreId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds rows of one id in chunks of an entity that lie in different files. Of a chunk it keeps the
 * place and from which to which id its rows go; only where two chunks overlap in these are their
 * ids read again.
 */
final class RowsAcrossFiles {
  private record Key(StoreId store, String entity) {}

  /**
   * Where a chunk is.
   *
   * @param number counts the chunks as they were added
   */
  private record Span(
      int number, Path file, Tuid id, long messageAt, long byteSize, Tuid first, Tuid last) {}

  private final Map<Key, List<Span>> entities = new HashMap<>();
  private int added;

  void add(Path file, ChunkEntry chunk) {
    if (chunk.rows() == 0) {
      return;
    }
    Tuid first = chunk.rowIds()[0];
    Tuid last = first;
    for (Tuid id : chunk.rowIds()) {
      first = id.compareTo(first) < 0 ? id : first;
      last = id.compareTo(last) > 0 ? id : last;
    }
    entities
        .computeIfAbsent(new Key(chunk.store(), chunk.entity()), key -> new ArrayList<>())
        .add(new Span(added++, file, chunk.id(), chunk.messageAt(), chunk.byteSize(), first, last));
  }

  /**
   * Reports each pair of chunks with a row in common.
   *
   * @throws IOException if a file cannot be read again
   */
  void check(Findings findings) throws IOException {
    for (List<Span> spans : entities.values()) {
      List<Span> sorted = new ArrayList<>(spans);
      sorted.sort(Comparator.comparing(Span::first).thenComparing(Span::number));
      List<Span> open = new ArrayList<>();
      for (Span span : sorted) {
        open.removeIf(other -> other.last.compareTo(span.first) < 0);
        for (Span other : open) {
          // a chunk that is there twice has its rows twice, and is reported as such
          if (!other.file.equals(span.file) && !other.id.equals(span.id)) {
            boolean inOrder = other.number < span.number;
            compare(inOrder ? other : span, inOrder ? span : other, findings);
          }
        }
        open.add(span);
      }
    }
  }

  private static void compare(Span before, Span after, Findings findings) throws IOException {
    RawChunk left = read(before);
    RawChunk right = read(after);
    Map<Tuid, Integer> rows = new HashMap<>();
    for (int row = 0; row < left.rows(); row++) {
      rows.put(left.rowIds()[row], row);
    }
    for (int row = 0; row < right.rows(); row++) {
      Integer same = rows.get(right.rowIds()[row]);
      if (same != null && !isOneRowCutByColumns(left, same, right, row)) {
        findings.add(
            new Problem(
                after.file.toString(),
                ProblemCode.DUPLICATE_ROW_ID,
                after.messageAt,
                right.entity(),
                "a row id of its own in row " + row,
                right.rowIds()[row]
                    + ", as in row "
                    + same
                    + " of the chunk of "
                    + before.file
                    + " at byte "
                    + before.messageAt));
        return;
      }
    }
  }

  /** The one case in which two rows may share an id. */
  private static boolean isOneRowCutByColumns(RawChunk left, int l, RawChunk right, int r) {
    for (RawComponent component : left.components()) {
      if (right.component(component.identifier()).isPresent()) {
        return false;
      }
    }
    for (RawTimes times : left.times()) {
      Optional<RawTimes> others =
          right.times().stream().filter(t -> t.name().equals(times.name())).findFirst();
      if (others.isPresent() && others.get().values()[r] != times.values()[l]) {
        return false;
      }
    }
    return true;
  }

  private static RawChunk read(Span span) throws IOException {
    try (FileBytes file = new FileBytes(span.file)) {
      return ChunkLoader.read(file, span.messageAt, span.byteSize);
    }
  }
}
