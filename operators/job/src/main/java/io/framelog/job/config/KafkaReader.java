/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The keys of {@code kafka}: one cluster, or several with names. */
final class KafkaReader {
  private static final String BROKERS =
      "host:port of one or more brokers, separated by commas, such as localhost:9092";
  private static final Pattern BROKER_LIST =
      Pattern.compile("[^\\s,:/]+:\\d{1,5}(,[^\\s,:/]+:\\d{1,5})*|(\\[[0-9a-fA-F:]+]:\\d{1,5},?)+");
  private static final Pattern CLUSTER_NAME = Pattern.compile("[a-zA-Z0-9._-]{1,100}");
  private static final String DEFAULT_GROUP = "framelog";
  private static final int DEFAULT_MAX_RECORD_BYTES = 16 << 20;
  // Four of them are a fetch, whose size is an int.
  private static final int MAX_MAX_RECORD_BYTES = 256 << 20;

  private static final List<String> FETCH_SIZES =
      List.of("max.partition.fetch.bytes", "fetch.max.bytes");
  private static final Map<String, String> SET_ELSEWHERE =
      Map.of(
          "bootstrap.servers", "kafka.bootstrap",
          "group.id", "kafka.group",
          "auto.offset.reset", "kafka.start",
          "isolation.level", "kafka.isolation",
          "key.deserializer", "it is fixed, remove it",
          "value.deserializer", "it is fixed, remove it",
          "key.serializer", "it is fixed, remove it",
          "value.serializer", "it is fixed, remove it");

  private KafkaReader() {}

  /** At least one cluster. */
  static List<KafkaConfig> read(Section section) {
    List<KafkaConfig> clusters = new ArrayList<>();
    if (section.has("clusters")) {
      Section named = section.section("clusters");
      for (String name : named.keys()) {
        if (!CLUSTER_NAME.matcher(name).matches()) {
          named.problem(
              name,
              "a name of its own",
              "a name of at most 100 letters, digits, dots, underscores and hyphens");
        }
        clusters.add(cluster(name, named.section(name)));
      }
      if (clusters.isEmpty()) {
        section.problem("clusters", "empty", "a mapping of names to clusters");
      }
      section.end();
    }
    if (clusters.isEmpty()) {
      clusters.add(cluster("", section));
    }
    return clusters;
  }

  private static KafkaConfig cluster(String name, Section section) {
    String bootstrap = section.requiredText("bootstrap", BROKERS);
    if (!bootstrap.equals(ConfigProblem.MISSING) && !BROKER_LIST.matcher(bootstrap).matches()) {
      section.problem("bootstrap", bootstrap, BROKERS);
    }
    KafkaConfig kafka =
        new KafkaConfig(
            name,
            bootstrap,
            section.text("group", "the name of a consumer group").orElse(DEFAULT_GROUP),
            OffsetsReader.start(section),
            OffsetsReader.stop(section),
            section.choice(
                "isolation", KafkaConfig.Isolation.class, KafkaConfig.Isolation.READ_UNCOMMITTED),
            (int)
                section.size(
                    "max-record-size",
                    DEFAULT_MAX_RECORD_BYTES,
                    /* minBytes= */ 1024,
                    MAX_MAX_RECORD_BYTES),
            section.properties("properties", SET_ELSEWHERE));
    checkFetchSizes(section, kafka);
    section.end();
    return kafka;
  }

  /** Kafka would bring larger records all the same, but one at a time. */
  private static void checkFetchSizes(Section section, KafkaConfig kafka) {
    for (String key : FETCH_SIZES) {
      String value = kafka.properties().get(key);
      if (value != null && !isAtLeast(value, kafka.maxRecordBytes())) {
        section.problem(
            "properties." + key,
            value,
            "a number of bytes, at least max-record-size, which is %d: without it, it is made to fit"
                .formatted(kafka.maxRecordBytes()));
      }
    }
  }

  private static boolean isAtLeast(String number, int min) {
    try {
      return Long.parseLong(number.strip()) >= min;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
