/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every frame reference hits exactly one frame of the video that the viewer takes for it. */
final class ReferenceRules {
  /** Writers may cut a fraction of a nanosecond off. */
  private static final long TOLERANCE_NANOS = 1;

  private static final String TIMESTAMP = "VideoFrameReference:timestamp";
  private static final String TARGET = "VideoFrameReference:video_reference";

  private final EntityRows entity;
  private final FileMedia media;
  private final IdentityHashMap<FoundVideo, BitSet> shown = new IdentityHashMap<>();
  private final IdentityHashMap<FoundVideo, Integer> last = new IdentityHashMap<>();
  private final Map<String, List<FoundVideo>> targets = new HashMap<>();

  private ReferenceRules(EntityRows entity, FileMedia media) {
    this.entity = entity;
    this.media = media;
  }

  static void check(EntityRows entity, String timeline, FileMedia media) throws IOException {
    List<EntityRows.Row> rows = entity.rows(TIMESTAMP, timeline);
    if (!rows.isEmpty()) {
      new ReferenceRules(entity, media).check(rows, timeline);
    }
  }

  private void check(List<EntityRows.Row> rows, String timeline) throws IOException {
    LatestAt<String> references = media.texts(entity, TARGET, timeline);
    for (EntityRows.Row row : rows) {
      String target = references.at(row).map(EntityText::normal).orElse(entity.entity());
      resolve(row, target, media.number(row, TIMESTAMP));
    }
    for (FoundVideo video : media.videos(entity, entity.entity())) {
      int count = shown.getOrDefault(video, new BitSet()).cardinality();
      if (count < video.frameNanos().length) {
        media.report(
            ProblemCode.REFERENCES_DO_NOT_COVER,
            video.row(),
            "references to all " + video.frameNanos().length + " frames",
            "to " + count);
      }
    }
  }

  private void resolve(EntityRows.Row row, String target, long nanos) {
    List<FoundVideo> videos = targets.computeIfAbsent(target, path -> media.videos(entity, path));
    if (videos.isEmpty()) {
      media.report(ProblemCode.REFERENCE_NO_VIDEO, row, "a video that opens on " + target, "none");
      return;
    }
    Optional<FoundVideo> found = latest(videos, row);
    if (found.isEmpty()) {
      media.report(
          ProblemCode.REFERENCE_BEFORE_VIDEO,
          row,
          "a video of " + target + " at or before the reference " + row.when(),
          "the first at " + videos.get(0).row().time());
      return;
    }
    FoundVideo video = found.get();
    int hits = video.framesNear(nanos, TOLERANCE_NANOS);
    int frame = video.nearest(nanos);
    if (hits != 1) {
      media.report(
          ProblemCode.REFERENCE_MISSES,
          row,
          "one frame of " + target + " at " + nanos + " ns for the reference " + row.when(),
          hits + " of them, the nearest at " + video.frameNanos()[frame] + " ns");
      return;
    }
    shown.computeIfAbsent(video, v -> new BitSet()).set(frame);
    Integer before = last.put(video, frame);
    if (before != null && before > frame) {
      media.report(
          ProblemCode.REFERENCES_NOT_MONOTONIC,
          row,
          "a frame after number " + before,
          "number " + frame + " " + row.when());
    }
  }

  private static Optional<FoundVideo> latest(List<FoundVideo> videos, EntityRows.Row row) {
    FoundVideo latest = null;
    for (FoundVideo video : videos) {
      if (video.row().isStatic() || row.isStatic() || video.row().time() <= row.time()) {
        latest = video;
      }
    }
    return Optional.ofNullable(latest);
  }
}
