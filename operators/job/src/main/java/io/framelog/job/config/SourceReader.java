/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import io.framelog.frame.route.CaptureSource;
import io.framelog.frame.route.ClockSkew;
import io.framelog.frame.route.Origin;
import io.framelog.frame.route.Template;
import io.framelog.frame.route.TextSource;
import io.framelog.frame.route.TopicSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys whose values come from the records, by templates. */
final class SourceReader {
  /** What is known before the attribute is looked for. */
  private static final Map<String, Set<Origin>> NOT_YET_KNOWN =
      Map.of(
          "device", Set.of(Origin.DEVICE, Origin.CAMERA, Origin.RECORDING),
          "camera", Set.of(Origin.CAMERA, Origin.RECORDING),
          "recording", Set.of(Origin.RECORDING),
          "capture-time", Set.of(Origin.RECORDING),
          "capture-offset", Set.of(Origin.RECORDING));

  private final Section section;
  private Set<String> topicGroups = Set.of();
  private Set<String> keyGroups = Set.of();

  SourceReader(Section section) {
    this.section = section;
  }

  /** The groups that placeholders can name. */
  void know(TopicSelection topics, @Nullable String keyPattern) {
    topicGroups = topics.groups();
    keyGroups = keyPattern == null ? Set.of() : new TopicSelection.Matching(keyPattern).groups();
  }

  TextSource text(String key, TextSource otherwise) {
    List<Template> templates = new ArrayList<>();
    for (String text : section.oneOrMore(key, "a template or a list of templates")) {
      parse(key, text).ifPresent(templates::add);
    }
    return templates.isEmpty() ? otherwise : new TextSource(templates);
  }

  Optional<Template> template(String key) {
    return section.text(key, "a template").flatMap(text -> parse(key, text));
  }

  private Optional<Template> parse(String key, String text) {
    try {
      Template template = Template.parse(text);
      check(key, text, template);
      return Optional.of(template);
    } catch (IllegalArgumentException e) {
      section.problem(key, text, "a template: " + e.getMessage());
      return Optional.empty();
    }
  }

  private void check(String key, String text, Template template) {
    for (Template.Placeholder placeholder : template.placeholders()) {
      if (NOT_YET_KNOWN.getOrDefault(key, Set.of()).contains(placeholder.origin())) {
        section.problem(
            key, text, "other placeholders: %s is made after it".formatted(placeholder));
      } else if (placeholder.origin() == Origin.TOPIC_GROUP
          && !topicGroups.contains(placeholder.name())) {
        section.problem(
            key,
            text,
            "a group of topic-pattern, such as (?<%s>[^.]+) for %s"
                .formatted(placeholder.name(), placeholder));
      } else if (placeholder.origin() == Origin.KEY_GROUP
          && !keyGroups.contains(placeholder.name())) {
        section.problem(
            key,
            text,
            "a group of key-pattern, such as (?<%s>[^/]+) for %s"
                .formatted(placeholder.name(), placeholder));
      }
    }
  }

  List<CaptureSource> times(String key, List<CaptureSource> otherwise) {
    List<CaptureSource> sources = new ArrayList<>();
    for (String text :
        section.oneOrMore(key, "message, kafka, a template with its notation, or a list of them")) {
      try {
        CaptureSource source = CaptureSource.parse(text);
        sources.add(source);
        if (source instanceof CaptureSource.Written written) {
          requirePlaceholder(key, text, written);
          check(key, text, written.template());
        }
      } catch (IllegalArgumentException e) {
        section.problem(key, text, "where the time stands: " + e.getMessage());
      }
    }
    return sources.isEmpty() ? otherwise : sources;
  }

  private void requirePlaceholder(String key, String text, CaptureSource.Written written) {
    if (written.template().placeholders().isEmpty()) {
      section.problem(
          key,
          text,
          "message, kafka, or a template with its notation, such as {header.ts} ms: all frames"
              + " would have one time");
    }
  }

  Optional<CaptureSource.Written> offset(String key) {
    Optional<String> text =
        section.text(key, "a template or a number and its unit, such as {header.boot-time} ms");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (CaptureSource.parse(text.get()) instanceof CaptureSource.Written written) {
        check(key, text.get(), written.template());
        return Optional.of(written);
      }
      section.problem(
          key, text.get(), "a template or a number and its unit, such as {header.boot-time} ms");
    } catch (IllegalArgumentException e) {
      section.problem(key, text.get(), "where the offset stands: " + e.getMessage());
    }
    return Optional.empty();
  }

  ClockSkew skew(Section skew) {
    ClockSkew read =
        new ClockSkew(
            skew.duration("ahead", Long.MAX_VALUE, /* minNanos= */ 0),
            skew.duration("behind", Long.MAX_VALUE, /* minNanos= */ 0));
    skew.end();
    return read;
  }
}
