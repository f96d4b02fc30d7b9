/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import java.util.List;

/**
 * What can stand at a key.
 *
 * @param choices the words, of a choice
 * @param otherwise what counts where the key is absent; empty if nothing does, or only the reader
 *     knows
 * @param min of an integer
 * @param max of an integer
 */
record KeyShape(Kind kind, List<String> choices, String otherwise, long min, long max) {

  /** The ways in which a key is read. */
  enum Kind {
    /** Only whether it is there was asked. */
    ANY("text"),
    TEXT("text"),
    TEXT_OR_MAPPING("text or mapping"),
    TEXTS("list of texts"),
    TEXT_OR_TEXTS("text, or list of texts"),
    CHOICE("one of"),
    INTEGER("whole number"),
    DURATION("duration"),
    SIZE("size"),
    MAPPING("mapping"),
    FREE_MAPPING("mapping of texts"),
    MAPPINGS("list of mappings"),
    NAMES_OR_MAPPINGS("list of names, or of mappings with a name and options");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static KeyShape of(Kind kind) {
    return of(kind, "");
  }

  static KeyShape of(Kind kind, String otherwise) {
    return new KeyShape(kind, List.of(), otherwise, 0, 0);
  }

  /** For people. */
  String words() {
    return switch (kind) {
      case CHOICE -> String.join(", ", choices);
      case INTEGER -> max == Integer.MAX_VALUE ? "at least " + min : "%d to %d".formatted(min, max);
      case ANY,
          TEXT,
          TEXT_OR_MAPPING,
          TEXTS,
          TEXT_OR_TEXTS,
          DURATION,
          SIZE,
          MAPPING,
          FREE_MAPPING,
          MAPPINGS,
          NAMES_OR_MAPPINGS ->
          kind.words();
    };
  }
}
