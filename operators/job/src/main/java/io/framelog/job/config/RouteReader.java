/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import io.framelog.frame.route.RouteRule;
import io.framelog.operators.BatchRule;
import io.framelog.operators.Encoding;
import io.framelog.operators.SliceRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The keys of a route, their defaults and limits, and what two routes may not share. */
final class RouteReader {
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

  private final List<String> clusters;
  private final TopicReader topics;
  private final Set<String> names = new HashSet<>();

  /** For the routes of a job, which read the topics of these clusters. */
  RouteReader(List<String> clusters, TopicReader topics) {
    this.clusters = clusters;
    this.topics = topics;
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
    String cluster = TopicReader.cluster(section, clusters);
    RouteRule wiring = new WiringReader(section).read(name, topics.read(section, name, cluster));
    Encoding encoding = EncodingReader.read(section);
    return new RouteConfig(
        wiring,
        cluster,
        encoding,
        new SliceRule(
            section.duration("slice", DEFAULT_SLICE_NANOS, /* minNanos= */ SECOND),
            section.choice("slice-phase", SliceRule.Phase.class, SliceRule.Phase.SPREAD)),
        batches(section.section("batch"), encoding),
        section.size("max-part-size", DEFAULT_PART_BYTES, MEBIBYTE, MAX_BYTES));
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
            section.duration("late-wait", BatchRule.DEFAULT_LATE_WAIT_NANOS, /* minNanos= */ 0));
    section.end();
    return batches;
  }
}
