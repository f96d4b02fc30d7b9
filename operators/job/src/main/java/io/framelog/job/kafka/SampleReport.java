/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.kafka;

import io.framelog.frame.FrameRecord;
import io.framelog.frame.HeaderNumber;
import io.framelog.frame.RecordHeader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What records look like from outside: their keys, headers, sizes and rate. */
public final class SampleReport {
  private static final int MAX_EXAMPLES = 3;
  private static final int MAX_LENGTH = 60;
  private static final int MAX_BYTES = 16;

  private SampleReport() {}

  /** Lines for people. */
  public static List<String> of(TopicSample sample) {
    List<FrameRecord> records = sample.records();
    List<String> lines = new ArrayList<>();
    LongSummaryStatistics sizes =
        records.stream()
            .mapToLong(record -> record.value() == null ? 0 : record.value().length)
            .summaryStatistics();
    lines.add(
        String.format(
            Locale.ROOT,
            "sizes    values of %,d to %,d bytes, %,.0f on average%s",
            sizes.getMin(),
            sizes.getMax(),
            sizes.getAverage(),
            rate(records)));
    lines.add(
        "keys     "
            + examples(
                records.stream()
                    .map(record -> record.key() == null ? "none" : shown(record.key()))
                    .collect(Collectors.toCollection(LinkedHashSet::new))));
    Map<String, Set<String>> headers = new LinkedHashMap<>();
    for (FrameRecord record : records) {
      for (RecordHeader header : record.headers()) {
        headers
            .computeIfAbsent(header.name(), name -> new LinkedHashSet<>())
            .add(shown(header.value()));
      }
    }
    headers.forEach((name, values) -> lines.add("header   " + name + ": " + examples(values)));
    return lines;
  }

  /** By Kafka's timestamps, of all cameras together. */
  private static String rate(List<FrameRecord> records) {
    LongSummaryStatistics times =
        records.stream().mapToLong(FrameRecord::timestampMillis).summaryStatistics();
    long spanMillis = times.getMax() - times.getMin();
    return records.size() < 2 || spanMillis <= 0
        ? ""
        : String.format(
            Locale.ROOT, ", %.1f records a second", (records.size() - 1) * 1000.0 / spanMillis);
  }

  private static String examples(Set<String> values) {
    String shown = values.stream().limit(MAX_EXAMPLES).collect(Collectors.joining(", "));
    return values.size() <= MAX_EXAMPLES ? shown : shown + ", … (%d)".formatted(values.size());
  }

  /** Text if it can be shown, else bytes: the console is not to be steered by a record. */
  private static String shown(byte[] bytes) {
    if (HeaderNumber.isBinary(bytes) && !isText(bytes)) {
      return HeaderNumber.ofBytes(bytes) + " (8 bytes)";
    }
    if (isText(bytes)) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    }
    String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(MAX_BYTES, bytes.length));
    return hex + (bytes.length > MAX_BYTES ? " …" : "");
  }

  private static boolean isText(byte[] bytes) {
    for (byte b : bytes) {
      if (b < ' ' || b == 0x7F) {
        return false;
      }
    }
    return true;
  }
}
