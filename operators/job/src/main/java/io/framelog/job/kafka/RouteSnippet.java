/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.kafka;

import io.framelog.frame.Content;
import io.framelog.frame.FileFormat;
import io.framelog.frame.FrameHeaders;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.route.NamedFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A job for a topic, as YAML that is ready to run. */
public final class RouteSnippet {
  private static final List<String> TIME_HEADERS = List.of("ts_ns", "timestamp_ns");

  private final String bootstrap;
  private final TopicSample sample;
  private final Recognition recognition;
  private final FrameRecord record;

  private RouteSnippet(String bootstrap, TopicSample sample, Recognition recognition) {
    this.bootstrap = bootstrap;
    this.sample = sample;
    this.recognition = recognition;
    this.record = sample.records().get(sample.records().size() - 1);
  }

  /** For a topic whose records were recognised. */
  public static String of(String bootstrap, TopicSample sample, Recognition recognition) {
    return new RouteSnippet(bootstrap, sample, recognition).yaml();
  }

  private String yaml() {
    List<String> lines = new ArrayList<>();
    lines.add("application: my-fleet");
    lines.add("kafka:");
    lines.add("  bootstrap: " + quoted(bootstrap));
    lines.add("  start: earliest");
    lines.add("  stop: latest            # end with what is there; leave it out to go on for ever");
    lines.add("dead-letters:");
    lines.add("  topic: framelog-dead-letters");
    lines.add("output:");
    lines.add("  directory: /tmp/recordings");
    lines.add("routes:");
    lines.add("  - name: " + quoted(sample.topic()));
    lines.add("    topics: [" + quoted(sample.topic()) + "]");
    if (!recognition.envelopes().isEmpty()) {
      lines.add(
          "    envelopes: ["
              + recognition.envelopes().stream()
                  .map(RouteSnippet::envelope)
                  .collect(Collectors.joining(", "))
              + "]");
    }
    lines.add("    format: " + recognition.format().name());
    if (!recognition.format().options().isEmpty()) {
      lines.add("    options: {" + options(recognition.format().options()) + "}");
    }
    whose(lines);
    when(lines);
    lines.add("    encoding: " + encoding());
    return String.join("\n", lines) + "\n";
  }

  private void whose(List<String> lines) {
    if (!hasDefaultCamera()) {
      lines.add(
          recognition.example().fields().text("frame_id").filter(id -> !id.isBlank()).isPresent()
              ? "    camera: \"{field.frame_id}\""
              : "    camera: " + quoted(sample.topic()));
    }
    if (!has(FrameHeaders.RECORDING_ID) && !has("ce_recordingid")) {
      lines.add("    recording: " + quoted(sample.topic()) + "   # no record names one");
      lines.add("    roll-over: day");
    }
  }

  private boolean hasDefaultCamera() {
    byte[] key = record.key();
    return has(FrameHeaders.CAMERA_ID) || has("ce_subject") || (key != null && key.length > 0);
  }

  private void when(List<String> lines) {
    if (recognition.example().captureNanos() != null
        || has(FrameHeaders.CAPTURE_TS_NS)
        || has("ce_time")) {
      return;
    }
    for (String header : TIME_HEADERS) {
      if (has(header)) {
        lines.add("    capture-time: \"{header." + header + "} ns\"");
        return;
      }
    }
    lines.add("    capture-time: kafka     # when it was sent: no record says when it was taken");
  }

  private String encoding() {
    Content content = recognition.example().content();
    return content instanceof Content.File file && file.format() == FileFormat.JPEG
        ? "jpeg"
        : "video";
  }

  private boolean has(String header) {
    return record.header(header).isPresent();
  }

  private static String envelope(NamedFormat envelope) {
    return envelope.options().isEmpty()
        ? envelope.name()
        : "{name: " + envelope.name() + ", " + options(envelope.options()) + "}";
  }

  private static String options(Map<String, String> options) {
    return new TreeMap<>(options)
        .entrySet().stream()
            .map(option -> option.getKey() + ": " + quoted(option.getValue()))
            .collect(Collectors.joining(", "));
  }

  /** Names of topics are plain in YAML unless they look like something else. */
  private static String quoted(String text) {
    return text.matches("[a-zA-Z][a-zA-Z0-9_./:-]*") && !text.endsWith(":")
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
