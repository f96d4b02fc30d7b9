/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.audit;

import io.framelog.frame.Frame;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.RecordingReader;
import io.framelog.rrd.RrdMessage;
import io.framelog.rrd.StoredChunk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The capture times that are published of each camera and recording. Objects are read only where
 * someone asks for a time that they may hold.
 */
final class PublishedTimes {
  private final Map<Source, List<PublishedPart>> bySource = new HashMap<>();
  private final Map<PublishedPart, Set<Long>> times = new HashMap<>();

  private record Source(String device, String camera, String recording) {}

  PublishedTimes(List<PublishedPart> parts) {
    for (PublishedPart part : parts) {
      var source = part.facts().source();
      bySource
          .computeIfAbsent(
              new Source(source.device(), source.camera(), source.recording()),
              unused -> new ArrayList<>())
          .add(part);
    }
  }

  /** Whether a frame of the same camera, recording and time is published. */
  boolean hold(Frame frame) throws IOException {
    for (PublishedPart part : of(frame)) {
      if (part.covers(frame.captureNanos()) && timesOf(part).contains(frame.captureNanos())) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing as new is published of the frame's camera and recording. */
  boolean areBefore(Frame frame) {
    return of(frame).stream().allMatch(part -> part.facts().frames().last() < frame.captureNanos());
  }

  private List<PublishedPart> of(Frame frame) {
    return bySource.getOrDefault(
        new Source(frame.camera().device(), frame.camera().camera(), frame.recording()), List.of());
  }

  private Set<Long> timesOf(PublishedPart part) throws IOException {
    Set<Long> known = times.get(part);
    if (known == null) {
      known = read(part);
      times.put(part, known);
    }
    return known;
  }

  private static Set<Long> read(PublishedPart part) throws IOException {
    Set<Long> found = new HashSet<>();
    String name = part.object().toString();
    try (RecordingReader reader =
        RecordingReader.over(name, part.object().getFileSystem().open(part.object()))) {
      for (Optional<RrdMessage> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof StoredChunk stored) {
          addTimes(stored.chunk(), found);
        }
      }
    }
    return found;
  }

  private static void addTimes(Chunk chunk, Set<Long> found) {
    if (!chunk.times().isEmpty()) {
      for (int row = 0; row < chunk.rows(); row++) {
        found.add(chunk.times().get(0).value(row));
      }
    }
  }
}
