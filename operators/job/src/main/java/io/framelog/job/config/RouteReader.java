/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import io.framelog.frame.CameraId;
import io.framelog.frame.FrameRoute;
import io.framelog.operators.BatchRule;
import io.framelog.operators.Encoding;
import io.framelog.operators.SliceRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of a route, their defaults and limits, and what two routes may not share. */
final class RouteReader {
  private static final Pattern TOPIC_NAME = Pattern.compile("[a-zA-Z0-9._-]{1,249}");
  private static final long MEBIBYTE = 1L << 20;
  private static final long SECOND = 1_000_000_000L;

  private static final long DEFAULT_SLICE_NANOS = 60 * SECOND;
  private static final long DEFAULT_BATCH_NANOS = 2 * SECOND;
  private static final int DEFAULT_MIN_FRAMES = 16;
  private static final long DEFAULT_VIDEO_BATCH_BYTES = 16 * MEBIBYTE;
  private static final long DEFAULT_IMAGE_BATCH_BYTES = 2 * MEBIBYTE;
  private static final long DEFAULT_DISORDER_NANOS = SECOND / 5;
  private static final long DEFAULT_PART_BYTES = 256 * MEBIBYTE;
  // What belongs together is one array in memory at some point, such as the MP4 of a segment.
  private static final long MAX_BYTES = 1024 * MEBIBYTE;

  private enum Kind {
    RAW,
    JPEG,
    VIDEO
  }

  private final String deadLetterTopic;
  private final Set<String> names = new HashSet<>();
  private final Map<String, String> routeOfTopic = new HashMap<>();

  RouteReader(String deadLetterTopic) {
    this.deadLetterTopic = deadLetterTopic;
  }

  List<RouteConfig> read(Section root) {
    List<RouteConfig> routes = new ArrayList<>();
    for (Section section : root.sections("routes", "a list of at least one route")) {
      routes.add(route(section));
      section.end();
    }
    return routes;
  }

  private RouteConfig route(Section section) {
    String name = section.requiredText("name", "a name for the route, such as front");
    if (!name.equals(ConfigProblem.MISSING) && !names.add(name)) {
      section.problem("name", name, "a name that no other route has");
    }
    List<String> topics = section.texts("topics", "a list of at least one topic");
    topics.forEach(topic -> checkTopic(section, name, topic));
    Optional<String> recording = section.text("recording", "a recording id");
    if (recording.filter(id -> id.length() > CameraId.MAX_NAME_LENGTH).isPresent()) {
      section.problem(
          "recording", recording.get(), "at most " + CameraId.MAX_NAME_LENGTH + " characters");
    }
    String entity =
        section.text("entity", "a template with {camera}").orElse(FrameRoute.DEFAULT_ENTITY);
    if (!entity.contains("{camera}")) {
      section.problem(
          "entity",
          entity,
          "a template with {camera}, such as %s, so that no two cameras share an entity"
              .formatted(FrameRoute.DEFAULT_ENTITY));
    }
    Encoding encoding = encoding(section);
    return new RouteConfig(
        name,
        topics,
        recording,
        entity,
        encoding,
        new SliceRule(
            section.duration("slice", DEFAULT_SLICE_NANOS, /* minNanos= */ SECOND),
            section.choice("slice-phase", SliceRule.Phase.class, SliceRule.Phase.SPREAD)),
        batches(section.section("batch"), encoding),
        section.size("max-part-size", DEFAULT_PART_BYTES, MEBIBYTE, MAX_BYTES));
  }

  private void checkTopic(Section section, String route, String topic) {
    requireTopicName(section, "topics", topic);
    if (topic.equals(deadLetterTopic)) {
      section.problem(
          "topics", topic, "another topic than dead-letters.topic: dead letters would come back");
    }
    String first = routeOfTopic.putIfAbsent(topic, route);
    if (route.equals(first)) {
      section.problem("topics", topic, "each topic once");
    } else if (first != null) {
      section.problem(
          "topics", topic, "topics that no other route reads: route '%s' has it".formatted(first));
    }
  }

  static void requireTopicName(Section section, String key, String topic) {
    if (!TOPIC_NAME.matcher(topic).matches()) {
      section.problem(
          key, topic, "a topic's name: at most 249 letters, digits, dots, underscores and hyphens");
    }
  }

  private static Encoding encoding(Section section) {
    if (!section.has("encoding")) {
      section.problem("encoding", ConfigProblem.MISSING, "raw, jpeg or video");
    }
    Kind kind = section.choice("encoding", Kind.class, Kind.VIDEO);
    if (kind != Kind.VIDEO && section.has("video")) {
      section.problem("video", "a mapping", "it only beside encoding: video; remove one of them");
    }
    return switch (kind) {
      case RAW -> new Encoding.RawImages();
      case JPEG -> new Encoding.JpegImages();
      case VIDEO -> VideoReader.read(section.section("video"));
    };
  }

  private static BatchRule batches(Section section, Encoding encoding) {
    BatchRule batches =
        new BatchRule(
            section.duration("duration", DEFAULT_BATCH_NANOS, /* minNanos= */ 1_000_000L),
            section.integer("min-frames", DEFAULT_MIN_FRAMES, 1, 1_000_000),
            section.size(
                "max-size",
                encoding instanceof Encoding.Video
                    ? DEFAULT_VIDEO_BATCH_BYTES
                    : DEFAULT_IMAGE_BATCH_BYTES,
                /* minBytes= */ 1024,
                MAX_BYTES),
            section.duration("disorder", DEFAULT_DISORDER_NANOS, /* minNanos= */ 0),
            section.duration(
                "late-wait", BatchRule.DEFAULT_LATE_WAIT_NANOS, /* minNanos= */ 0));
    section.end();
    return batches;
  }
}
