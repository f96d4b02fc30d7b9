/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.inspect;

import io.framelog.rrd.TimelineKind;
import io.framelog.rrd.verify.ChunkOutline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Adds up the chunks of one entity. */
final class EntityCollector {
  private static final String LOG_TIME = "log_time";
  private static final List<String> SHOWN =
      List.of(
          "VideoFrameReference:timestamp",
          "VideoStream:sample",
          "EncodedImage:blob",
          "EncodedDepthImage:blob",
          "Image:buffer",
          "DepthImage:buffer",
          "SegmentationImage:buffer");
  private static final String VIDEO = "AssetVideo:blob";

  private final String path;
  private final SortedSet<String> archetypes = new TreeSet<>();
  private final Map<String, ChunkOutline.Span> spans = new LinkedHashMap<>();
  private final Map<String, List<Stretch>> stretches = new LinkedHashMap<>();
  private Optional<MediaSummary> media = Optional.empty();
  private int chunks;
  private long rows;
  private long frames;
  private long videos;
  private long bytes;

  /** Rows of one chunk on one timeline. */
  private record Stretch(long first, long last, long rows) {}

  EntityCollector(String path) {
    this.path = path;
  }

  boolean hasMedia() {
    return media.isPresent();
  }

  void media(MediaSummary found) {
    media = Optional.of(found);
  }

  void add(ChunkOutline chunk) {
    chunks++;
    rows += chunk.rows();
    bytes += chunk.bytes();
    videos += chunk.rowsOf(VIDEO);
    long shown = SHOWN.stream().mapToLong(chunk::rowsOf).max().orElse(0);
    frames += shown;
    for (ChunkOutline.Component component : chunk.components()) {
      String archetype = component.archetype();
      if (archetype != null) {
        archetypes.add(archetype.substring(archetype.lastIndexOf('.') + 1));
      }
    }
    for (ChunkOutline.Span span : chunk.spans()) {
      spans.merge(span.timeline().name(), span, EntityCollector::union);
      // what is not a picture tells nothing of their rate
      if (chunk.rowsOf(VIDEO) == 0 || shown > 0) {
        stretches
            .computeIfAbsent(span.timeline().name(), name -> new ArrayList<>())
            .add(new Stretch(span.first(), span.last(), shown > 0 ? shown : chunk.rows()));
      }
    }
  }

  private static ChunkOutline.Span union(ChunkOutline.Span left, ChunkOutline.Span right) {
    return new ChunkOutline.Span(
        left.timeline(),
        Math.min(left.first(), right.first()),
        Math.max(left.last(), right.last()));
  }

  EntitySummary summary() {
    List<ChunkOutline.Span> sorted = new ArrayList<>(spans.values());
    sorted.sort(
        Comparator.comparing((ChunkOutline.Span s) -> s.timeline().name().equals(LOG_TIME))
            .thenComparing(s -> rank(s.timeline().kind()))
            .thenComparing(s -> s.timeline().name()));
    Optional<Double> rate = Optional.empty();
    List<Gap> gaps = List.of();
    if (!sorted.isEmpty()) {
      Rhythm rhythm = new Rhythm();
      for (Stretch stretch : stretches.getOrDefault(sorted.get(0).timeline().name(), List.of())) {
        rhythm.add(stretch.first, stretch.last, stretch.rows);
      }
      gaps = rhythm.gaps();
      boolean isReal = sorted.get(0).timeline().kind() != TimelineKind.SEQUENCE;
      rate = isReal && frames > 0 ? rhythm.rowsPerSecond() : Optional.empty();
    }
    return new EntitySummary(
        path, archetypes, chunks, rows, frames, videos, bytes, sorted, media, rate, gaps);
  }

  private static int rank(TimelineKind kind) {
    return switch (kind) {
      case TIMESTAMP_NANOS -> 0;
      case DURATION_NANOS -> 1;
      case SEQUENCE -> 2;
    };
  }
}
