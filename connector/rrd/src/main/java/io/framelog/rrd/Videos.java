/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The videos of one store so far, and whether references and samples can be shown with them: a
 * viewer takes the entity's latest asset at a reference's own time.
 */
final class Videos {
  /** By entity, the earliest time of a video on each timeline; none for a static one. */
  private final Map<EntityPath, Map<Timeline, Long>> earliest = new HashMap<>();

  /** Entities whose references said earlier which video they mean. */
  private final Set<EntityPath> pointing = new HashSet<>();

  void addAll(Videos other) {
    other.earliest.forEach((entity, times) -> times.forEach((t, v) -> addTime(entity, t, v)));
    other.earliest.keySet().forEach(entity -> earliest.putIfAbsent(entity, new HashMap<>()));
    pointing.addAll(other.pointing);
  }

  void add(Chunk chunk) {
    if (isVideo(chunk)) {
      earliest.computeIfAbsent(chunk.entity(), e -> new HashMap<>());
      chunk.times().forEach(t -> addTime(chunk.entity(), t.timeline(), t.min()));
    }
    if (chunk.component(VideoComponents.REFERENCE_VIDEO.component()).isPresent()) {
      pointing.add(chunk.entity());
    }
  }

  void add(ManifestEntry entry) {
    for (ManifestEntry.ComponentStat stat : entry.components()) {
      if (isVideo(stat.descriptor())) {
        earliest.computeIfAbsent(entry.entity(), e -> new HashMap<>());
        stat.ranges().forEach(r -> addTime(entry.entity(), r.timeline(), r.start()));
      } else if (stat.descriptor().equals(VideoComponents.REFERENCE_VIDEO)) {
        pointing.add(entry.entity());
      }
    }
  }

  private void addTime(EntityPath entity, Timeline timeline, long time) {
    earliest.computeIfAbsent(entity, e -> new HashMap<>()).merge(timeline, time, Math::min);
  }

  private static boolean isVideo(Chunk chunk) {
    return chunk.components().stream().anyMatch(c -> isVideo(c.descriptor()));
  }

  private static boolean isVideo(ComponentDescriptor descriptor) {
    return descriptor.equals(VideoComponents.ASSET_BLOB)
        || descriptor.equals(VideoComponents.STREAM_SAMPLE);
  }

  /** Refuses samples out of order, which a viewer's decoder would not take. */
  static void requireOrderedSamples(Chunk chunk) {
    if (chunk.component(VideoComponents.STREAM_SAMPLE.component()).isEmpty()) {
      return;
    }
    if (chunk.isStatic()) {
      throw new IllegalArgumentException(
          "Samples of a video stream have times, but those of "
              + chunk.entity()
              + " are static; log them on a timeline");
    }
    for (TimeColumn time : chunk.times()) {
      if (!time.isAscending()) {
        throw new IllegalArgumentException(
            "Samples of a video stream come in the order of their times, but those of "
                + chunk.entity()
                + " do not ascend on "
                + time.timeline().name()
                + "; sort them, and encode without B-frames");
      }
    }
  }

  /** Refuses references to videos that are not here. */
  void requireTargets(Chunk chunk) {
    if (chunk.component(VideoComponents.REFERENCE_TIMESTAMP.component()).isEmpty()) {
      return;
    }
    for (EntityPath target : targets(chunk)) {
      boolean withVideo = isVideo(chunk) && target.equals(chunk.entity());
      if (!withVideo) {
        requireVideo(chunk, target);
      }
    }
  }

  private void requireVideo(Chunk chunk, EntityPath target) {
    @Nullable Map<Timeline, Long> times = earliest.get(target);
    if (times == null) {
      throw refused(chunk, target + " has no video in this stream so far");
    }
    boolean inTime =
        times.isEmpty()
            || chunk.isStatic()
            || chunk.times().stream()
                .anyMatch(t -> t.min() >= times.getOrDefault(t.timeline(), Long.MAX_VALUE));
    if (!inTime) {
      throw refused(
          chunk, "the first video of " + target + " is later, or on no timeline of theirs");
    }
  }

  private static IllegalArgumentException refused(Chunk chunk, String why) {
    return new IllegalArgumentException(
        "The video frame references of "
            + chunk.entity()
            + " would show nothing: "
            + why
            + "; write the video first, at the time of its first frame, or say VideoPlace.ANY_STREAM"
            + " if it is in another");
  }

  /** The entities whose videos are meant, as far as this chunk or none before says. */
  private Set<EntityPath> targets(Chunk chunk) {
    Set<EntityPath> targets = new HashSet<>();
    chunk
        .values(VideoComponents.REFERENCE_VIDEO, Texts.class)
        .ifPresent(
            texts -> {
              for (int i = 0; i < texts.size(); i++) {
                targets.add(EntityPath.parseEscaped(texts.value(i)));
              }
            });
    if (targets.isEmpty() && !pointing.contains(chunk.entity())) {
      targets.addAll(List.of(chunk.entity()));
    }
    return targets;
  }
}
