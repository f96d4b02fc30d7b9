/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** The keys {@code start} and {@code stop}: a word, an instant, or offsets of partitions. */
final class OffsetsReader {
  private static final String START =
      "earliest, latest, group, an instant such as 2026-05-01T12:00:00Z, or a mapping of topics to"
          + " partitions and offsets";
  private static final String STOP =
      "never, latest, an instant such as 2026-05-01T12:00:00Z, or a mapping of topics to partitions"
          + " and offsets";

  private OffsetsReader() {}

  static ReadFrom start(Section section) {
    if (section.isMapping("start")) {
      return new ReadFrom.Offsets(offsets(section.section("start")));
    }
    String text = section.text("start", START).orElse("group");
    return switch (text) {
      case "earliest" -> new ReadFrom.Earliest();
      case "latest" -> new ReadFrom.Latest();
      case "group" -> new ReadFrom.Group();
      default ->
          instant(section, "start", text, START)
              .<ReadFrom>map(ReadFrom.Time::new)
              .orElseGet(ReadFrom.Group::new);
    };
  }

  static ReadTo stop(Section section) {
    if (section.isMapping("stop")) {
      return new ReadTo.Offsets(offsets(section.section("stop")));
    }
    String text = section.text("stop", STOP).orElse("never");
    return switch (text) {
      case "never" -> new ReadTo.Never();
      case "latest" -> new ReadTo.Latest();
      default ->
          instant(section, "stop", text, STOP)
              .<ReadTo>map(ReadTo.Time::new)
              .orElseGet(ReadTo.Never::new);
    };
  }

  private static Optional<Instant> instant(
      Section section, String key, String text, String expected) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      section.problem(key, text, expected);
      return Optional.empty();
    }
  }

  private static Map<TopicPartition, Long> offsets(Section section) {
    Map<TopicPartition, Long> offsets = new LinkedHashMap<>();
    for (String topic : section.keys()) {
      Section partitions = section.section(topic);
      for (String partition : partitions.keys()) {
        String offset = partitions.text(partition, "the offset of a record").orElse("");
        if (partition.matches("\\d{1,9}") && offset.matches("\\d{1,18}")) {
          offsets.put(
              new TopicPartition(topic, Integer.parseInt(partition)), Long.parseLong(offset));
        } else {
          partitions.problem(
              partition, "no pair of numbers", "a partition and an offset, such as 0: 1200");
        }
      }
    }
    return offsets;
  }
}
