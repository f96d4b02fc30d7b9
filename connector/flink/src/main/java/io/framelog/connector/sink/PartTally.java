/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.RecordingChunk;
import io.framelog.frame.RecordPosition;
import io.framelog.rrd.TimeColumn;
import io.framelog.rrd.part.PartFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Counts what goes into a part, for its manifest. */
final class PartTally {
  /** A pause this many times as long as frames are apart is a gap: one lost frame is one. */
  private static final double GAP_INTERVALS = 1.8;

  private static final String CAPTURE_TIME = "capture_time";

  private final List<RecordPosition> origins = new ArrayList<>();
  private final LongStream.Builder captureNanos = LongStream.builder();
  private final TreeSet<String> encoders = new TreeSet<>();

  void add(RecordingChunk.Rows rows) {
    if (rows.encoder() != null) {
      encoders.add(rows.encoder());
    }
    if (rows.frames() > 0) {
      origins.addAll(rows.origins());
      rows.chunk()
          .time(CAPTURE_TIME)
          .or(() -> rows.chunk().times().stream().findFirst())
          .map(TimeColumn::values)
          .ifPresent(times -> Arrays.stream(times).forEach(captureNanos::add));
    }
  }

  int count() {
    return origins.size();
  }

  List<String> encoders() {
    return List.copyOf(encoders);
  }

  /** Call once, when the part is complete. */
  PartFacts.Frames frames(long partFirstNanos) {
    long[] times = captureNanos.build().sorted().toArray();
    if (times.length == 0) {
      return new PartFacts.Frames(count(), partFirstNanos, partFirstNanos, 0, null);
    }
    long[] pauses = new long[times.length - 1];
    for (int i = 0; i < pauses.length; i++) {
      pauses[i] = times[i + 1] - times[i];
    }
    Arrays.sort(pauses);
    double usual = pauses.length == 0 ? 0 : pauses[(pauses.length - 1) / 2];
    int gaps = (int) Arrays.stream(pauses).filter(pause -> pause > GAP_INTERVALS * usual).count();
    return new PartFacts.Frames(
        count(),
        times[0],
        times[times.length - 1],
        gaps,
        gaps == 0 ? null : pauses[pauses.length - 1]);
  }

  List<PartFacts.Records> records() {
    Map<RecordPosition, LongStream.Builder> byPartition =
        new TreeMap<>(
            Comparator.comparing(RecordPosition::topic).thenComparing(RecordPosition::partition));
    for (RecordPosition origin : origins) {
      byPartition.computeIfAbsent(origin, each -> LongStream.builder()).add(origin.offset());
    }
    List<PartFacts.Records> records = new ArrayList<>();
    byPartition.forEach(
        (partition, offsets) ->
            records.add(
                PartFacts.Records.of(
                    partition.topic(), partition.partition(), offsets.build().toArray())));
    return records;
  }
}
