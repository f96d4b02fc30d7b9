/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import io.framelog.connector.sink.ObjectLayout;
import io.framelog.connector.sink.RecordingSinkBuilder;
import io.framelog.connector.sink.VideoFiles;
import io.framelog.operators.BatchFrames;
import io.framelog.operators.ClockRule;
import io.framelog.rrd.RecordingId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The keys of the file outside of its routes, their defaults and limits. */
final class JobConfigReader {
  private static final String APPLICATION_ID =
      "at most "
          + RecordingId.MAX_APPLICATION_ID_LENGTH
          + " ASCII letters, digits, blanks and _ - . : [ ]";

  private static final int DEFAULT_MAX_PARALLELISM = 128;
  private static final int MAX_MAX_PARALLELISM = 1 << 15;
  private static final Duration DEFAULT_CHECKPOINT_INTERVAL = Duration.ofSeconds(10);
  private static final int MAX_WORKERS = 1024;
  private static final long MIN_PART_STATE_BYTES = 1L << 20;
  private static final long MAX_PART_STATE_BYTES = 1L << 30;
  private static final long MIN_HEAP_BYTES = 1L << 20;

  private static final Map<String, String> FLINK_SET_ELSEWHERE =
      Map.of(
          "parallelism.default", "flink.parallelism",
          "pipeline.max-parallelism", "flink.max-parallelism",
          "execution.checkpointing.interval", "flink.checkpoint-interval",
          "execution.checkpointing.dir", "flink.checkpoint-directory");

  private final RunsOn runsOn;
  private final Problems problems = new Problems();
  private final KeyLog keys;

  JobConfigReader(RunsOn runsOn, KeyLog keys) {
    this.runsOn = runsOn;
    this.keys = keys;
  }

  JobConfig read(String source, String yaml) throws ConfigException {
    Section root = new Section(YamlTree.parse(source, yaml, problems), problems, keys);
    String application =
        root.requiredText("application", "the Rerun application id, such as fleet");
    if (!RecordingId.isApplicationId(application)) {
      root.problem("application", application, APPLICATION_ID);
    }
    List<KafkaConfig> clusters = KafkaReader.read(root.section("kafka"));
    List<String> clusterNames = clusters.stream().map(KafkaConfig::name).toList();
    DeadLetterConfig deadLetters = deadLetters(root.section("dead-letters"), clusterNames);
    OutputConfig output = output(root.section("output"));
    Optional<String> announcements =
        announcements(root.section("announcements"), deadLetters.topic());
    ClockRule clock = clock(root.section("clock"));
    OptionalInt workers =
        root.has("encoding-workers")
            ? OptionalInt.of(root.integer("encoding-workers", 1, 1, MAX_WORKERS))
            : OptionalInt.empty();
    long batchingHeapBytes =
        root.size("batching-heap", BatchFrames.DEFAULT_HEAP_BYTES, MIN_HEAP_BYTES, Long.MAX_VALUE);
    FlinkConfig flink = flink(root.section("flink"));
    List<RouteConfig> routes =
        new RouteReader(clusterNames, new TopicReader(deadLetters.cluster(), deadLetters.topic()))
            .read(root);
    announcements.ifPresent(topic -> requireNoRouteOf(topic, root, routes));
    root.end();
    problems.throwIfAny(source);
    return new JobConfig(
        application,
        clusters,
        deadLetters,
        output,
        announcements,
        clock,
        workers,
        batchingHeapBytes,
        flink,
        routes);
  }

  private static DeadLetterConfig deadLetters(Section section, List<String> clusters) {
    String topic = section.requiredText("topic", "the topic for records that are no frames");
    if (!topic.equals(ConfigProblem.MISSING)) {
      TopicReader.requireTopicName(section, "topic", topic);
    }
    String cluster = TopicReader.cluster(section, clusters);
    section.end();
    return new DeadLetterConfig(cluster, topic);
  }

  private OutputConfig output(Section section) {
    if (!section.has("directory")) {
      section.problem(
          "directory",
          ConfigProblem.MISSING,
          "where recordings go, such as /var/recordings or s3://bucket/recordings");
    }
    String directory = Directory.read(section, "directory", runsOn).orElse(ConfigProblem.MISSING);
    OutputConfig output =
        new OutputConfig(
            directory,
            layout(section, directory),
            section.choice("mp4", VideoFiles.class, VideoFiles.NONE),
            section.size(
                "part-state",
                RecordingSinkBuilder.DEFAULT_MAX_STATE_BYTES,
                MIN_PART_STATE_BYTES,
                MAX_PART_STATE_BYTES));
    section.end();
    return output;
  }

  private static ObjectLayout layout(Section section, String directory) {
    String template =
        section
            .text("layout", "a path such as " + ObjectLayout.standard())
            .orElse(ObjectLayout.standard().toString());
    try {
      ObjectLayout layout = ObjectLayout.parseForOneApplication(template);
      layout.requireFitsBelow(directory);
      return layout;
    } catch (IllegalArgumentException e) {
      section.problem(
          "layout",
          template,
          "a path in which every part has a key of its own (" + e.getMessage() + ")");
      return ObjectLayout.standard();
    }
  }

  private static Optional<String> announcements(Section section, String deadLetters) {
    String expected = "the topic that published parts are announced in";
    Optional<String> topic = section.text("topic", expected);
    topic.ifPresent(name -> TopicReader.requireTopicName(section, "topic", name));
    if (topic.filter(deadLetters::equals).isPresent()) {
      section.problem("topic", deadLetters, "another topic than that of the dead letters");
    }
    section.end();
    return topic;
  }

  private static void requireNoRouteOf(String topic, Section root, List<RouteConfig> routes) {
    if (routes.stream().anyMatch(route -> route.wiring().topics().match(topic).isPresent())) {
      root.problem("announcements.topic", topic, "another topic than those with frames");
    }
  }

  private static ClockRule clock(Section section) {
    ClockRule defaults = ClockRule.defaults();
    ClockRule clock =
        new ClockRule(
            section.duration("horizon", defaults.horizonNanos(), /* minNanos= */ 1_000_000_000L),
            section.integer("jump-frames", defaults.jumpFrames(), 1, Integer.MAX_VALUE),
            millis(section, "silence", defaults.silenceMillis()),
            millis(section, "remember", defaults.rememberMillis()));
    section.end();
    return clock;
  }

  private static long millis(Section section, String key, long defaultMillis) {
    long defaultNanos = Duration.ofMillis(defaultMillis).toNanos();
    return Duration.ofNanos(section.duration(key, defaultNanos, /* minNanos= */ 1_000_000_000L))
        .toMillis();
  }

  private FlinkConfig flink(Section section) {
    int parallelism = section.integer("parallelism", 1, 1, MAX_MAX_PARALLELISM);
    int maxParallelism =
        section.integer("max-parallelism", DEFAULT_MAX_PARALLELISM, 1, MAX_MAX_PARALLELISM);
    if (parallelism > maxParallelism) {
      section.problem(
          "parallelism",
          Integer.toString(parallelism),
          "at most flink.max-parallelism, which is " + maxParallelism);
    }
    FlinkConfig flink =
        new FlinkConfig(
            parallelism,
            maxParallelism,
            Duration.ofNanos(
                section.duration(
                    "checkpoint-interval",
                    DEFAULT_CHECKPOINT_INTERVAL.toNanos(),
                    /* minNanos= */ 10_000_000L)),
            Directory.read(section, "checkpoint-directory", runsOn),
            section.properties("properties", FLINK_SET_ELSEWHERE));
    section.end();
    return flink;
  }
}
