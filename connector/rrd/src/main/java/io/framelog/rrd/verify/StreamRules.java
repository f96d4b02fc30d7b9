/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.archetype.VideoCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Samples of a video stream: whole, in order, marked as they are, and one frame each. */
final class StreamRules {
  private static final String SAMPLE = "VideoStream:sample";
  private static final String MARK = "VideoStream:is_keyframe";

  private final EntityRows entity;
  private final String timeline;
  private final VideoCodec codec;
  private final FileMedia media;
  private final Map<Tuid, Boolean> marks = new HashMap<>();
  private final List<Integer> shown = new ArrayList<>();

  private StreamRules(EntityRows entity, String timeline, VideoCodec codec, FileMedia media) {
    this.entity = entity;
    this.timeline = timeline;
    this.codec = codec;
    this.media = media;
  }

  static void check(EntityRows entity, String timeline, FileMedia media) throws IOException {
    List<EntityRows.Row> rows = entity.rows(SAMPLE, timeline);
    if (rows.isEmpty()) {
      return;
    }
    EntityRows.Row first = rows.get(0);
    Optional<Long> number =
        media.values(entity, "VideoStream:codec", timeline, RawColumn::number).at(first);
    VideoCodec codec = number.flatMap(StreamCodecs::of).orElse(null);
    if (codec == null) {
      media.report(
          ProblemCode.STREAM_CODEC,
          first,
          "the number of a codec",
          number.map(n -> String.format("%08x", n)).orElse("none"));
      return;
    }
    new StreamRules(entity, timeline, codec, media).check(rows);
  }

  private void check(List<EntityRows.Row> rows) throws IOException {
    if (rows.get(0).isStatic()) {
      media.report(
          ProblemCode.STREAM_STATIC_SAMPLE, rows.get(0), "samples with times", "a static one");
    }
    for (EntityRows.Row row : entity.rows(MARK, timeline)) {
      marks.put(row.id(), media.number(row, MARK) != 0);
    }
    try (SampleDecoder decoder = decoder(rows.get(0))) {
      for (int i = 0; i < rows.size(); i++) {
        sample(rows, i, decoder);
      }
      finish(rows.get(0), rows.size(), decoder);
    }
  }

  private @Nullable SampleDecoder decoder(EntityRows.Row first) {
    if (media.depth() == MediaDepth.STRUCTURE) {
      return null;
    }
    try {
      return media.check().samples(codec);
    } catch (MediaFault e) {
      media.report(ProblemCode.STREAM_UNDECODABLE, first, "a decoder for " + codec, e.text());
      return null;
    }
  }

  private void sample(List<EntityRows.Row> rows, int number, @Nullable SampleDecoder decoder)
      throws IOException {
    EntityRows.Row row = rows.get(number);
    Optional<ByteBuffer> blob = media.blob(row, SAMPLE);
    if (blob.isEmpty()) {
      return;
    }
    String which = "sample " + number + " " + row.when();
    SampleFacts facts = SampleFacts.of(codec, blob.get());
    for (String fault : facts.faults()) {
      media.report(ProblemCode.STREAM_SAMPLE, row, which + " to be one frame of " + codec, fault);
    }
    if (number == 0 && !facts.keyframe()) {
      media.report(ProblemCode.STREAM_START, row, "a keyframe first", which);
    }
    boolean marked = marks.getOrDefault(row.id(), false);
    if (!marks.isEmpty() && marked != facts.keyframe()) {
      media.report(
          ProblemCode.STREAM_KEYFRAME_MARK,
          row,
          "is_keyframe " + facts.keyframe() + " of " + which,
          "" + marked);
    }
    if (number > 0 && rows.get(number - 1).time() == row.time()) {
      media.report(
          ProblemCode.STREAM_TIMES,
          row,
          "a time of its own for " + which,
          "that of the one before");
    }
    if (decoder != null) {
      try {
        shown.addAll(decoder.decode(FileMedia.copy(blob.get()), number));
      } catch (MediaFault e) {
        media.report(ProblemCode.STREAM_UNDECODABLE, row, which + " to decode", e.text());
      }
    }
  }

  private void finish(EntityRows.Row first, int samples, @Nullable SampleDecoder decoder) {
    if (decoder == null) {
      return;
    }
    try {
      shown.addAll(decoder.finish());
    } catch (MediaFault e) {
      media.report(ProblemCode.STREAM_UNDECODABLE, first, "the stream to end well", e.text());
    }
    if (shown.size() != samples) {
      media.report(
          ProblemCode.STREAM_UNDECODABLE,
          first,
          "one frame from each of " + samples + " samples",
          shown.size() + " frames");
    }
    List<Integer> sorted = shown.stream().sorted().toList();
    if (!sorted.equals(shown)) {
      media.report(
          ProblemCode.STREAM_REORDERED,
          first,
          "frames in the order of the samples",
          "another order: " + shown.subList(0, Math.min(12, shown.size())) + " …");
    }
  }
}
