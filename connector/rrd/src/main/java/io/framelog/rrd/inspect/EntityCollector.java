/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.inspect;

import io.framelog.rrd.ManifestEntry;
import io.framelog.rrd.TimelineKind;
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
  private final Map<String, ManifestEntry.TimeRange> spans = new LinkedHashMap<>();
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

  void add(ManifestEntry chunk) {
    chunks++;
    rows += chunk.rows();
    bytes += chunk.byteSize();
    long films = rowsOf(chunk, VIDEO);
    videos += films;
    long shown = SHOWN.stream().mapToLong(component -> rowsOf(chunk, component)).max().orElse(0);
    frames += shown;
    for (ManifestEntry.ComponentStat component : chunk.components()) {
      String archetype = component.descriptor().archetype();
      if (archetype != null && component.presentRows() > 0) {
        archetypes.add(archetype.substring(archetype.lastIndexOf('.') + 1));
      }
    }
    for (ManifestEntry.TimeRange span : chunk.times()) {
      spans.merge(span.timeline().name(), span, EntityCollector::union);
      // what is not a picture tells nothing of their rate
      if (films == 0 || shown > 0) {
        stretches
            .computeIfAbsent(span.timeline().name(), name -> new ArrayList<>())
            .add(new Stretch(span.start(), span.end(), shown > 0 ? shown : chunk.rows()));
      }
    }
  }

  /** In how many rows a component was logged; 0 if it is not there. */
  static long rowsOf(ManifestEntry chunk, String component) {
    return chunk.components().stream()
        .filter(stat -> stat.descriptor().component().equals(component))
        .mapToLong(ManifestEntry.ComponentStat::presentRows)
        .sum();
  }

  private static ManifestEntry.TimeRange union(
      ManifestEntry.TimeRange left, ManifestEntry.TimeRange right) {
    return new ManifestEntry.TimeRange(
        left.timeline(), Math.min(left.start(), right.start()), Math.max(left.end(), right.end()));
  }

  EntitySummary summary() {
    List<ManifestEntry.TimeRange> sorted = new ArrayList<>(spans.values());
    sorted.sort(
        Comparator.comparing((ManifestEntry.TimeRange s) -> s.timeline().name().equals(LOG_TIME))
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
