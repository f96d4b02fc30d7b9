/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import io.framelog.frame.CaptureTime;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageFields;
import io.framelog.frame.TimeNotation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Attributes and extensions of one event. */
final class EventAttributes implements MessageFields {
  static final String DATA_CONTENT_TYPE = "datacontenttype";

  private static final String PATH_PREFIX = "ce.";
  private static final String SPEC_VERSION = "1.0";
  private static final CaptureTime RFC_3339 = CaptureTime.in(TimeNotation.RFC_3339);

  private final Map<String, String> values = new HashMap<>();

  void put(String name, String value) {
    values.put(name, value);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  @Override
  public Optional<String> text(String path) {
    return path.startsWith(PATH_PREFIX)
        ? value(path.substring(PATH_PREFIX.length()))
        : Optional.empty();
  }

  /** The version says how all else is to be read; a time that cannot be read has no second use. */
  void requireValid() throws FrameRejectedException {
    String version =
        value("specversion")
            .orElseThrow(
                () ->
                    Prefixes.bad(
                        "the record is no CloudEvent: neither header 'content-type' nor header"
                            + " 'ce_specversion' says so"));
    if (!version.equals(SPEC_VERSION)) {
      throw Prefixes.bad(
          "CloudEvents of version %s are read, but it was '%s'".formatted(SPEC_VERSION, version));
    }
    Optional<String> time = value("time");
    if (time.isPresent()) {
      RFC_3339.nanos(time.get());
    }
  }
}
