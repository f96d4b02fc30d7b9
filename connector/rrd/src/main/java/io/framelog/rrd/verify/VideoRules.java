/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.TimelineKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Video files open, decode, and do not hide each other. */
final class VideoRules {
  private static final String BLOB = "AssetVideo:blob";
  private static final String MP4 = "video/mp4";

  private VideoRules() {}

  static void check(EntityRows entity, String timeline, FileMedia media) throws IOException {
    List<EntityRows.Row> rows = entity.rows(BLOB, timeline);
    if (rows.isEmpty()) {
      return;
    }
    if (rows.size() > 1 && rows.get(0).isStatic()) {
      media.report(
          ProblemCode.VIDEO_STATIC_AND_MORE,
          rows.get(0),
          "a static video to be the only one",
          rows.size() + " videos");
    }
    LatestAt<String> types = media.texts(entity, "AssetVideo:media_type", timeline);
    for (EntityRows.Row row : rows) {
      Optional<String> type = types.at(row).filter(t -> !t.equals(MP4));
      if (type.isPresent()) {
        media.report(ProblemCode.MEDIA_TYPE, row, MP4 + " of the video " + row.when(), type.get());
      }
      Optional<ByteBuffer> blob = media.blob(row, BLOB);
      if (blob.isPresent()) {
        open(entity, row, timeline, blob.get(), media);
      }
    }
    overlaps(media.videos(entity, entity.entity()), media);
  }

  private static void open(
      EntityRows entity, EntityRows.Row row, String timeline, ByteBuffer blob, FileMedia media) {
    Movie movie;
    try {
      movie = media.check().movie(FileMedia.copy(blob), media.depth());
    } catch (MediaFault e) {
      media.report(ProblemCode.VIDEO_MALFORMED, row, "an MP4 that opens " + row.when(), e.text());
      return;
    }
    long[] frames = movie.frameNanos();
    if (frames.length == 0) {
      media.report(ProblemCode.VIDEO_MALFORMED, row, "frames in the MP4 " + row.when(), "none");
      return;
    }
    if (movie.undecodedFrames() > 0) {
      media.report(
          ProblemCode.VIDEO_UNDECODABLE,
          row,
          frames.length + " frames that decode in the MP4 " + row.when(),
          movie.undecodedFrames() + " that do not");
    }
    for (int i = 1; i < frames.length; i++) {
      if (frames[i] == frames[i - 1]) {
        media.report(
            ProblemCode.VIDEO_TIMES,
            row,
            "a time of its own for each frame of the MP4 " + row.when(),
            "two at " + frames[i] + " ns");
        break;
      }
    }
    TimelineKind kind =
        row.chunk().time(timeline).map(RawTimes::kind).orElse(TimelineKind.SEQUENCE);
    media.found(entity, new FoundVideo(row, timeline, kind, frames));
  }

  /** The next video hides the rest of the one before. */
  static void overlaps(List<FoundVideo> videos, FileMedia media) {
    for (int i = 1; i < videos.size(); i++) {
      FoundVideo before = videos.get(i - 1);
      FoundVideo after = videos.get(i);
      if (before.hasSpan() && after.hasSpan() && after.startNanos() < before.lastNanos()) {
        media.report(
            ProblemCode.VIDEO_OVERLAP,
            after.row(),
            "a video that begins after the last frame of the one at " + before.startNanos(),
            "one at " + after.startNanos() + ", before " + before.lastNanos());
      }
    }
  }
}
