/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one group of an entity's columns that wait until they fill a chunk. */
final class OpenChunk {
  /** What the rows of one chunk have in common. */
  record Key(
      StoreId store,
      EntityPath entity,
      List<Timeline> timelines,
      ColumnGroup group,
      Compression compression) {}

  /** How far it is, beside its rows: what must survive a resume. */
  record Progress(int unitStart, boolean hasKeyframes, boolean isUnsorted) {}

  private final Key key;
  private final List<RowRun> runs = new ArrayList<>();
  private final long[] newestTimes;
  private long bytes;
  private int rows;

  /** Rows before this one may go out without the others. */
  private int unitStart;

  /** Keyframes are marked, so the units are groups of pictures; else each row is one. */
  private boolean hasKeyframes;

  private boolean unsorted;
  private boolean idsAscend;
  private @Nullable RowId newestId;

  OpenChunk(Key key) {
    this.key = key;
    this.newestTimes = new long[key.timelines().size()];
    clear();
  }

  /** With rows that waited before. */
  static OpenChunk resumed(Key key, Chunk chunk, Progress progress) {
    OpenChunk open = new OpenChunk(key);
    RowPiece piece = RowPiece.whole(chunk, key.group());
    for (int row = 0; row < chunk.rows(); row++) {
      open.put(piece, row);
    }
    open.unitStart = progress.unitStart();
    open.hasKeyframes = progress.hasKeyframes();
    open.unsorted = progress.isUnsorted();
    return open;
  }

  Key key() {
    return key;
  }

  long bytes() {
    return bytes;
  }

  int rows() {
    return rows;
  }

  Progress progress() {
    return new Progress(unitStart, hasKeyframes, unsorted);
  }

  /** Whether all its rows come before those of a piece, by their ids and their times. */
  boolean isBefore(RowPiece piece) {
    if (newestId != null && newestId.compareTo(piece.rowId(0)) >= 0) {
      return false;
    }
    for (int i = 0; i < newestTimes.length; i++) {
      if (piece.chunk().times().get(i).min() < newestTimes[i]) {
        return false;
      }
    }
    return true;
  }

  void add(RowPiece piece, int row) {
    boolean keyframe = piece.keyframes() != null && piece.keyframes().get(row);
    hasKeyframes |= keyframe;
    if (keyframe || !hasKeyframes) {
      unitStart = rows;
    }
    put(piece, row);
  }

  private void put(RowPiece piece, int row) {
    RowId id = piece.rowId(row);
    idsAscend &= newestId == null || newestId.compareTo(id) < 0;
    newestId = newestId == null || newestId.compareTo(id) < 0 ? id : newestId;
    for (int i = 0; i < newestTimes.length; i++) {
      long time = piece.chunk().times().get(i).value(row);
      unsorted |= time < newestTimes[i];
      newestTimes[i] = Math.max(newestTimes[i], time);
    }
    RowRuns.append(runs, RowRun.of(piece, row));
    bytes += piece.byteSize(row);
    rows++;
  }

  /** Whether it holds more than a chunk should, some of which may go out. */
  boolean overflows(ChunkSizes sizes) {
    return unitStart > 0 && (bytes > sizes.maxBytes() || rows > maxRows(sizes));
  }

  /** Whether nothing more will fit, and nothing need be waited for. */
  boolean isFull(ChunkSizes sizes) {
    return !hasKeyframes && (bytes >= sizes.maxBytes() || rows >= maxRows(sizes));
  }

  private int maxRows(ChunkSizes sizes) {
    return unsorted ? sizes.maxUnsortedRows() : sizes.maxRows();
  }

  /** The rows that may go out without the newest ones. */
  Chunk wholeUnits() {
    return chunk(RowRuns.first(runs, unitStart));
  }

  /** Drops these rows: those that are left are as if there had never been others. */
  void dropWholeUnits() {
    List<RowRun> left = RowRuns.withoutFirst(runs, unitStart);
    runs.clear();
    clear();
    for (RowRun run : left) {
      for (int row = run.from(); row < run.to(); row++) {
        put(run.piece(), row);
      }
    }
  }

  private void clear() {
    Arrays.fill(newestTimes, Long.MIN_VALUE);
    bytes = 0;
    rows = 0;
    unitStart = 0;
    unsorted = false;
    idsAscend = true;
    newestId = null;
  }

  /** All rows. */
  Chunk chunk() {
    return chunk(runs);
  }

  private Chunk chunk(List<RowRun> all) {
    List<RowRun> sorted = idsAscend ? all : RowRuns.sortedByRowId(all);
    RowRun first = sorted.get(0);
    ChunkId id =
        ChunkNaming.packedChunkId(
            key.entity(), key.group().name(), first.piece().rowId(first.from()));
    return RowRuns.chunk(id, sorted, key.compression());
  }
}
