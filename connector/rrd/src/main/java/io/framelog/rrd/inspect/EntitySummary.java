/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.inspect;

import io.framelog.rrd.ManifestEntry;
import io.framelog.rrd.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * One entity of a recording, over all files.
 *
 * @param archetypes short names, such as {@code EncodedImage}
 * @param rows of all chunks
 * @param frames pictures that are shown: rows with a picture, a sample or a frame reference
 * @param videos rows with a whole video file
 * @param bytes that its chunks take in files
 * @param spans over all chunks, one per timeline, the main one first
 * @param framesPerSecond on the main timeline, gaps left out
 * @param gaps between chunks, on the main timeline
 */
public record EntitySummary(
    String path,
    SortedSet<String> archetypes,
    int chunks,
    long rows,
    long frames,
    long videos,
    long bytes,
    List<ManifestEntry.TimeRange> spans,
    Optional<MediaSummary> media,
    Optional<Double> framesPerSecond,
    List<Gap> gaps) {

  /** The timeline that rates and gaps are about; absent for static data. */
  public Optional<Timeline> mainTimeline() {
    return spans.stream().findFirst().map(ManifestEntry.TimeRange::timeline);
  }
}
