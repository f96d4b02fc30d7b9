/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import io.framelog.frame.CameraId;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.route.Attributes;
import io.framelog.frame.route.CaptureTimeRule;
import io.framelog.frame.route.NamedFormat;
import io.framelog.frame.route.RollOver;
import io.framelog.frame.route.RouteRule;
import io.framelog.frame.route.Template;
import io.framelog.frame.route.TextSource;
import io.framelog.frame.route.Tombstones;
import io.framelog.frame.route.TopicSelection;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The keys of a route that say which records are frames, and whose. */
final class WiringReader {
  private static final int MAX_PAYLOAD_BYTES = 1 << 30;

  private final Section section;
  private final SourceReader sources;

  WiringReader(Section section) {
    this.section = section;
    this.sources = new SourceReader(section);
  }

  RouteRule read(String name, TopicSelection topics) {
    @Nullable String keyPattern = keyPattern().orElse(null);
    sources.know(topics, keyPattern);
    FormatReader formats = new FormatReader(section);
    List<NamedFormat> envelopes = formats.envelopes();
    NamedFormat format = formats.format();
    return new RouteRule(
        name,
        topics,
        envelopes,
        format,
        attributes(keyPattern),
        captureTime(),
        section.choice("tombstones", Tombstones.class, Tombstones.REJECT),
        new FrameLimits(
            section.integer(
                "max-pixels", (int) FrameLimits.DEFAULT_MAX_PIXELS, 1, Integer.MAX_VALUE),
            (int)
                section.size(
                    "max-payload",
                    FrameLimits.DEFAULT_MAX_PAYLOAD_BYTES,
                    /* minBytes= */ 1024,
                    MAX_PAYLOAD_BYTES)));
  }

  private Optional<String> keyPattern() {
    Optional<String> regex =
        section.text("key-pattern", "a regular expression for the record's key");
    try {
      regex.ifPresent(Pattern::compile);
      return regex;
    } catch (PatternSyntaxException e) {
      section.problem(
          "key-pattern", regex.orElse(""), "a regular expression: " + e.getDescription());
      return Optional.empty();
    }
  }

  private Attributes attributes(@Nullable String keyPattern) {
    TextSource device = sources.text("device", Attributes.DEFAULT_DEVICE);
    TextSource camera = sources.text("camera", Attributes.DEFAULT_CAMERA);
    TextSource recording = recording();
    Template defaultEntity = Template.parse(Attributes.DEFAULT_ENTITY);
    Template entity = sources.template("entity").orElse(defaultEntity);
    RollOver rollOver =
        new RollOver(
            section.choice("roll-over", RollOver.Period.class, RollOver.Period.NEVER),
            zone("roll-over-zone"));
    try {
      return new Attributes(keyPattern, device, camera, recording, entity, rollOver);
    } catch (IllegalArgumentException e) {
      section.problem(
          "entity",
          entity.toString(),
          "a template with {camera}, such as %s, so that no two cameras share an entity"
              .formatted(Attributes.DEFAULT_ENTITY));
      return new Attributes(keyPattern, device, camera, recording, defaultEntity, rollOver);
    }
  }

  /** A plain text stands in where the records name no recording. */
  private TextSource recording() {
    TextSource source = sources.text("recording", Attributes.DEFAULT_RECORDING);
    if (!source.isConstant()) {
      return source;
    }
    Template constant = source.alternatives().get(0);
    if (constant.toString().length() > CameraId.MAX_NAME_LENGTH) {
      section.problem(
          "recording", constant.toString(), "at most " + CameraId.MAX_NAME_LENGTH + " characters");
    }
    return Attributes.DEFAULT_RECORDING.orElse(constant);
  }

  private CaptureTimeRule captureTime() {
    CaptureTimeRule defaults = CaptureTimeRule.defaults();
    return new CaptureTimeRule(
        sources.times("capture-time", defaults.sources()),
        sources.offset("capture-offset").orElse(null),
        sources.skew(section.section("skew")));
  }

  private ZoneId zone(String key) {
    Optional<String> text = section.text(key, "a zone such as Europe/Berlin");
    try {
      return text.map(ZoneId::of).orElse(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      section.problem(key, text.orElse(""), "a zone such as UTC or Europe/Berlin");
      return ZoneOffset.UTC;
    }
  }
}
