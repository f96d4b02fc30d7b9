/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How a recording that never ends becomes several: by a suffix that is a function of the capture
 * time alone, such as {@code run-2026-11-24}.
 *
 * @param zone whose days and hours they are. An hour that a clock change repeats is one recording
 */
public record RollOver(Period period, ZoneId zone) implements Serializable {

  /** How long such a recording is. */
  public enum Period {
    /** One recording, for ever. */
    NEVER,
    DAY,
    HOUR
  }

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH", Locale.ROOT);

  public static RollOver never() {
    return new RollOver(Period.NEVER, ZoneOffset.UTC);
  }

  boolean isNever() {
    return period == Period.NEVER;
  }

  /** The recording that a frame belongs to. */
  String recordingOf(String recording, long captureNanos) {
    return switch (period) {
      case NEVER -> recording;
      case DAY -> recording + "-" + written(DAY, captureNanos);
      case HOUR -> recording + "-" + written(HOUR, captureNanos);
    };
  }

  private String written(DateTimeFormatter format, long captureNanos) {
    return format.format(Instant.ofEpochSecond(0, captureNanos).atZone(zone));
  }
}
