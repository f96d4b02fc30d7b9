/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.Origins;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.connector.element.Wire;
import io.framelog.frame.RecordPosition;
import io.framelog.rrd.TimeColumn;
import io.framelog.rrd.part.PartFacts;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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
  private final List<Long> captureNanos = new ArrayList<>();
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

  PartTally copy() {
    PartTally copy = new PartTally();
    copy.origins.addAll(origins);
    copy.captureNanos.addAll(captureNanos);
    copy.encoders.addAll(encoders);
    return copy;
  }

  int count() {
    return origins.size();
  }

  List<String> encoders() {
    return List.copyOf(encoders);
  }

  /**
   * What is said of its frames.
   *
   * @param partFirstNanos for a part that has none
   */
  PartFacts.Frames frames(long partFirstNanos) {
    long[] times = captureNanos.stream().mapToLong(Long::longValue).sorted().toArray();
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

  void writeTo(DataOutput out) throws IOException {
    Origins.write(out, origins);
    Wire.writeLongs(out, captureNanos.stream().mapToLong(Long::longValue).toArray());
    Wire.writeTexts(out, List.copyOf(encoders));
  }

  static PartTally readFrom(DataInput in) throws IOException {
    PartTally tally = new PartTally();
    tally.origins.addAll(Origins.read(in));
    Arrays.stream(Wire.readLongs(in)).forEach(tally.captureNanos::add);
    tally.encoders.addAll(Wire.readTexts(in));
    return tally;
  }
}
