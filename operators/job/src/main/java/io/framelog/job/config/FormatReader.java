/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import io.framelog.frame.FrameFormat;
import io.framelog.frame.FrameFormats;
import io.framelog.frame.envelope.Envelopes;
import io.framelog.frame.route.NamedFormat;
import io.framelog.frame.route.RouteRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The keys that say what a record's value is: envelopes, format, and their options. */
final class FormatReader {
  private final Section section;

  FormatReader(Section section) {
    this.section = section;
  }

  NamedFormat format() {
    String name =
        section
            .text("format", "one of " + String.join(", ", FrameFormats.names()))
            .orElse(RouteRule.DEFAULT_FORMAT);
    Map<String, String> options = section.properties("options", Map.of());
    FrameFormat format;
    try {
      format = FrameFormats.named(name);
    } catch (IllegalArgumentException e) {
      section.problem("format", name, "one of " + String.join(", ", FrameFormats.names()));
      return NamedFormat.of(RouteRule.DEFAULT_FORMAT);
    }
    try {
      format.decoder(options);
    } catch (IllegalArgumentException e) {
      section.problem("options", options.toString(), "others: " + e.getMessage());
      return NamedFormat.of(RouteRule.DEFAULT_FORMAT);
    }
    return new NamedFormat(name, SchemaFiles.inlined(options));
  }

  /** The outermost first. */
  List<NamedFormat> envelopes() {
    List<NamedFormat> envelopes = new ArrayList<>();
    String expected =
        "a list of envelopes, the outermost first, each one of "
            + String.join(", ", Envelopes.names());
    for (Section each : section.named("envelopes", expected)) {
      String name = each.requiredText("name", expected);
      Map<String, String> options = each.rest();
      if (!name.equals(ConfigProblem.MISSING)) {
        try {
          Envelopes.named(name, options);
          envelopes.add(new NamedFormat(name, options));
        } catch (IllegalArgumentException e) {
          each.problem("name", name, "an envelope: " + e.getMessage());
        }
      }
    }
    return envelopes;
  }
}
