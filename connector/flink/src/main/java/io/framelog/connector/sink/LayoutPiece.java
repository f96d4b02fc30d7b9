/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.PartName;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A stretch of a layout: text as it stands, or a placeholder. */
sealed interface LayoutPiece extends Serializable {

  String text(PartName part);

  int maxLength();

  /** Text of the layout itself. */
  record Literal(String text) implements LayoutPiece {
    private static final long serialVersionUID = 1L;

    /** In no placeholder's text: whatever is on both sides of one cannot run together. */
    private static final String SEPARATORS = "=,+@";

    @Override
    public String text(PartName part) {
      return text;
    }

    @Override
    public int maxLength() {
      return text.length();
    }

    boolean separates() {
      return text.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0);
    }

    static boolean isAllowed(char c) {
      return PathText.of("x" + c).length() == 2 || SEPARATORS.indexOf(c) >= 0;
    }
  }

  /** What differs between parts. Instants are in UTC. */
  enum Placeholder implements LayoutPiece {
    APPLICATION(PathText.MAX_LENGTH) {
      @Override
      public String text(PartName part) {
        return PathText.of(part.application());
      }
    },
    RECORDING(PathText.MAX_LENGTH) {
      @Override
      public String text(PartName part) {
        return PathText.of(part.recording());
      }
    },
    DEVICE(PathText.MAX_LENGTH) {
      @Override
      public String text(PartName part) {
        return PathText.of(part.camera().device());
      }
    },
    CAMERA(PathText.MAX_LENGTH) {
      @Override
      public String text(PartName part) {
        return PathText.of(part.camera().camera());
      }
    },
    /** Nanoseconds since the Unix epoch. */
    FIRST_CAPTURE(20) {
      @Override
      public String text(PartName part) {
        return Long.toString(part.firstCaptureNanos());
      }
    },
    /** Start of the slice: {@code 20261123T101500.000000000Z}. */
    SLICE("uuuuMMdd'T'HHmmss.SSSSSSSSS'Z'", 26),
    /** Day of the slice's start: {@code 2026-11-23}. */
    DATE("uuuu-MM-dd", 10),
    /** Hour of the slice's start: {@code 10}. */
    HOUR("HH", 2);

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final String pattern;
    private final int maxLength;

    Placeholder(int maxLength) {
      this("", maxLength);
    }

    Placeholder(String pattern, int maxLength) {
      this.pattern = pattern;
      this.maxLength = maxLength;
    }

    @Override
    public String text(PartName part) {
      Instant start =
          Instant.ofEpochSecond(
              Math.floorDiv(part.sliceStartNanos(), NANOS_PER_SECOND),
              Math.floorMod(part.sliceStartNanos(), NANOS_PER_SECOND));
      return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
          .withZone(ZoneOffset.UTC)
          .format(start);
    }

    @Override
    public int maxLength() {
      return maxLength;
    }

    /** Instants of 64 bits have years of four digits: always as many characters. */
    boolean isFixed() {
      return !pattern.isEmpty();
    }

    /** As it stands in a layout. */
    String shown() {
      return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }
  }
}
