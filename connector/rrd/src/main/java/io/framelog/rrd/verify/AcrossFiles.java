/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.StoreId;
import io.framelog.rrd.StoreKind;
import io.framelog.rrd.TimelineKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Compares the files of one recording with each other: the viewer opens them as one. Keeps a
 * chunk's id and place, and little more.
 */
final class AcrossFiles {
  /** Where something was seen first. */
  private record Seen<T>(String file, long messageAt, T value) {}

  private record Key(StoreId store, String name) {}

  private record ChunkKey(StoreId store, Tuid id) {}

  private record Span(String file, FoundVideo video) {}

  private final Map<ChunkKey, Seen<Tuid>> chunks = new HashMap<>();
  private final Map<Key, Seen<TimelineKind>> timelines = new HashMap<>();
  private final Map<Key, Seen<Long>> statics = new HashMap<>();
  private final Map<Key, List<Span>> videos = new HashMap<>();
  private final RowsAcrossFiles rows = new RowsAcrossFiles();
  private final Findings findings = new Findings("");

  void add(Path path, FileIndex index, List<FoundVideo> found, ChunkLoader loader)
      throws IOException {
    String file = path.toString();
    for (ChunkEntry chunk : index.chunks()) {
      // of blueprints the last one counts as a whole
      if (chunk.store().kind() == StoreKind.RECORDING) {
        add(file, chunk, loader);
        rows.add(path, chunk);
      }
    }
    for (FoundVideo video : found) {
      if (video.hasSpan()) {
        ChunkEntry chunk = video.row().chunk();
        videos
            .computeIfAbsent(
                new Key(chunk.store(), chunk.entity() + " " + video.timeline()),
                key -> new ArrayList<>())
            .add(new Span(file, video));
      }
    }
  }

  private void add(String file, ChunkEntry chunk, ChunkLoader loader) throws IOException {
    Seen<Tuid> same =
        chunks.putIfAbsent(
            new ChunkKey(chunk.store(), chunk.id()),
            new Seen<>(file, chunk.messageAt(), chunk.id()));
    if (isElsewhere(same, file)) {
      report(
          ProblemCode.DUPLICATE_CHUNK_ID,
          file,
          chunk,
          "a chunk id of its own in the recording",
          chunk.id() + ", as in " + where(same));
    }
    for (RawTimes times : chunk.times()) {
      Seen<TimelineKind> before =
          timelines.putIfAbsent(
              new Key(chunk.store(), times.name()),
              new Seen<>(file, chunk.messageAt(), times.kind()));
      if (isElsewhere(before, file) && before.value != times.kind()) {
        report(
            ProblemCode.TIMELINE_KIND,
            file,
            chunk,
            "timeline " + times.name() + " of kind " + before.value + " as in " + where(before),
            "" + times.kind());
      }
    }
    if (chunk.isStatic()) {
      addStatic(file, chunk, loader.load(chunk));
    }
  }

  private void addStatic(String file, ChunkEntry entry, RawChunk chunk) {
    for (RawComponent component : chunk.components()) {
      CRC32C sum = new CRC32C();
      add(component.column(), sum);
      Seen<Long> before =
          statics.putIfAbsent(
              new Key(entry.store(), entry.entity() + " " + component.identifier()),
              new Seen<>(file, entry.messageAt(), sum.getValue()));
      if (isElsewhere(before, file) && before.value != sum.getValue()) {
        report(
            ProblemCode.STATIC_CONFLICT,
            file,
            entry,
            "the static " + component.identifier() + " of " + where(before),
            "another value");
      }
    }
  }

  private static void add(RawColumn column, CRC32C sum) {
    column.buffers().forEach(buffer -> sum.update(buffer.duplicate()));
    column.children().forEach(child -> add(child, sum));
  }

  AcrossReport report() throws IOException {
    Findings all = new Findings("");
    findings.problems().forEach(all::add);
    rows.check(all);
    videos.values().forEach(spans -> overlaps(spans, all));
    return new AcrossReport(all.problems(), findings.omitted() + all.omitted());
  }

  private static void overlaps(List<Span> spans, Findings all) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingLong(span -> span.video.startNanos()));
    for (int i = 1; i < sorted.size(); i++) {
      Span before = sorted.get(i - 1);
      Span after = sorted.get(i);
      if (!before.file.equals(after.file) && after.video.startNanos() < before.video.lastNanos()) {
        ChunkEntry chunk = after.video.row().chunk();
        all.add(
            new Problem(
                after.file,
                ProblemCode.VIDEO_OVERLAP,
                chunk.messageAt(),
                chunk.entity(),
                "a video that begins after "
                    + before.video.lastNanos()
                    + ", where that of "
                    + before.file
                    + " ends",
                "one at " + after.video.startNanos()));
      }
    }
  }

  private static boolean isElsewhere(@Nullable Seen<?> seen, String file) {
    return seen != null && !seen.file.equals(file);
  }

  private static String where(Seen<?> seen) {
    return seen.file + " at byte " + seen.messageAt;
  }

  private void report(
      ProblemCode code, String file, ChunkEntry chunk, String expected, String found) {
    findings.add(new Problem(file, code, chunk.messageAt(), chunk.entity(), expected, found));
  }
}
