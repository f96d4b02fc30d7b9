/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import io.framelog.operators.BatchFrames;
import io.framelog.operators.ClockRule;
import io.framelog.rrd.RecordingId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The keys of the file outside of its routes, their defaults and limits. */
final class JobConfigReader {
  private static final String APPLICATION_ID =
      "at most "
          + RecordingId.MAX_APPLICATION_ID_LENGTH
          + " ASCII letters, digits, blanks and _ - . : [ ]";

  private static final String BROKERS =
      "host:port of one or more brokers, separated by commas, such as localhost:9092";
  private static final Pattern BROKER_LIST =
      Pattern.compile("[^\\s,:/]+:\\d{1,5}(,[^\\s,:/]+:\\d{1,5})*|(\\[[0-9a-fA-F:]+]:\\d{1,5},?)+");

  private static final String DEFAULT_GROUP = "framelog";
  private static final int DEFAULT_MAX_PARALLELISM = 128;
  private static final int MAX_MAX_PARALLELISM = 1 << 15;
  private static final Duration DEFAULT_CHECKPOINT_INTERVAL = Duration.ofSeconds(10);
  private static final int MAX_WORKERS = 1024;
  private static final long MIN_HEAP_BYTES = 1L << 20;

  private static final Map<String, String> KAFKA_SET_ELSEWHERE =
      Map.of(
          "bootstrap.servers", "kafka.bootstrap",
          "group.id", "kafka.group",
          "auto.offset.reset", "kafka.start",
          "key.deserializer", "it is fixed, remove it",
          "value.deserializer", "it is fixed, remove it",
          "key.serializer", "it is fixed, remove it",
          "value.serializer", "it is fixed, remove it");
  private static final Map<String, String> FLINK_SET_ELSEWHERE =
      Map.of(
          "parallelism.default", "flink.parallelism",
          "pipeline.max-parallelism", "flink.max-parallelism",
          "execution.checkpointing.interval", "flink.checkpoint-interval",
          "execution.checkpointing.dir", "flink.checkpoint-directory");

  private final RunsOn runsOn;
  private final Problems problems = new Problems();

  JobConfigReader(RunsOn runsOn) {
    this.runsOn = runsOn;
  }

  JobConfig read(String source, String yaml) throws ConfigException {
    Section root = new Section("", YamlTree.parse(source, yaml, problems), problems);
    String application =
        root.requiredText("application", "the Rerun application id, such as fleet");
    if (!RecordingId.isApplicationId(application)) {
      root.problem("application", application, APPLICATION_ID);
    }
    KafkaConfig kafka = kafka(root.section("kafka"));
    String deadLetters = deadLetters(root.section("dead-letters"));
    String output = output(root.section("output"));
    ClockRule clock = clock(root.section("clock"));
    OptionalInt workers =
        root.has("encoding-workers")
            ? OptionalInt.of(root.integer("encoding-workers", 1, 1, MAX_WORKERS))
            : OptionalInt.empty();
    long batchingHeapBytes =
        root.size("batching-heap", BatchFrames.DEFAULT_HEAP_BYTES, MIN_HEAP_BYTES, Long.MAX_VALUE);
    FlinkConfig flink = flink(root.section("flink"));
    List<RouteConfig> routes = new RouteReader(deadLetters).read(root);
    root.end();
    problems.throwIfAny(source);
    return new JobConfig(
        application, kafka, deadLetters, output, clock, workers, batchingHeapBytes, flink, routes);
  }

  private static KafkaConfig kafka(Section section) {
    String bootstrap = section.requiredText("bootstrap", BROKERS);
    if (!bootstrap.equals(ConfigProblem.MISSING) && !BROKER_LIST.matcher(bootstrap).matches()) {
      section.problem("bootstrap", bootstrap, BROKERS);
    }
    KafkaConfig kafka =
        new KafkaConfig(
            bootstrap,
            section.text("group", "the name of a consumer group").orElse(DEFAULT_GROUP),
            section.choice("start", KafkaConfig.Start.class, KafkaConfig.Start.GROUP),
            section.choice("stop", KafkaConfig.Stop.class, KafkaConfig.Stop.NEVER),
            section.properties("properties", KAFKA_SET_ELSEWHERE));
    section.end();
    return kafka;
  }

  private static String deadLetters(Section section) {
    String topic = section.requiredText("topic", "the topic for records that are no frames");
    if (!topic.equals(ConfigProblem.MISSING)) {
      RouteReader.requireTopicName(section, "topic", topic);
    }
    section.end();
    return topic;
  }

  private String output(Section section) {
    if (!section.has("directory")) {
      section.problem(
          "directory",
          ConfigProblem.MISSING,
          "where recordings go, such as /var/recordings or s3://bucket/recordings");
    }
    Optional<String> directory = Directory.read(section, "directory", runsOn);
    section.end();
    return directory.orElse(ConfigProblem.MISSING);
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
