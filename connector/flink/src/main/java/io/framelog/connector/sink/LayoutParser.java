/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.sink.LayoutPiece.Literal;
import io.framelog.connector.sink.LayoutPiece.Placeholder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Reads layouts. */
final class LayoutParser {
  /** A file name has 255 bytes, of which writers of local files want some. */
  private static final int MAX_ELEMENT_LENGTH = 250;

  /** Behind the last element come {@code ~at<nanos>.mp4} or {@code .rrd.manifest.json} and more. */
  private static final int MAX_LAST_LENGTH = 160;

  private LayoutParser() {}

  static List<LayoutElement> elements(String template) {
    List<LayoutElement> elements = new ArrayList<>();
    String[] parts = template.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      LayoutElement element = element(parts[i], template);
      int limit = i == parts.length - 1 ? MAX_LAST_LENGTH : MAX_ELEMENT_LENGTH;
      if (element.maxLength() > limit) {
        throw refused(
            template,
            "%s can be %d characters long, but at most %d fit"
                .formatted(parts[i], element.maxLength(), limit));
      }
      elements.add(element);
    }
    return List.copyOf(elements);
  }

  private static LayoutElement element(String text, String template) {
    if (text.isEmpty()) {
      throw refused(template, "there has to be something before and behind every slash");
    }
    if (text.startsWith(".")) {
      throw refused(template, text + " begins with a dot, and would be hidden or lead elsewhere");
    }
    LayoutElement element = new LayoutElement(pieces(text, template));
    if (!element.isUnambiguous()) {
      throw refused(
          template,
          "two names in %s could run together: put one of = , + @ or a slash between them"
              .formatted(text));
    }
    return element;
  }

  private static List<LayoutPiece> pieces(String text, String template) {
    List<LayoutPiece> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      int end = open < 0 ? text.length() : open;
      if (end > at) {
        pieces.add(literal(text.substring(at, end), template));
      }
      at = end;
      if (open >= 0) {
        int close = text.indexOf('}', open);
        if (close < 0) {
          throw refused(template, "a { has no }");
        }
        pieces.add(placeholder(text.substring(open, close + 1), template));
        at = close + 1;
      }
    }
    return pieces;
  }

  private static Literal literal(String text, String template) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Literal.isAllowed(c)) {
        throw refused(template, "a path may have letters, digits and . _ - = , + @, but no " + c);
      }
    }
    return new Literal(text);
  }

  private static Placeholder placeholder(String shown, String template) {
    for (Placeholder placeholder : Placeholder.values()) {
      if (placeholder.shown().equals(shown)) {
        return placeholder;
      }
    }
    throw refused(
        template,
        "there is no %s, only %s"
            .formatted(
                shown,
                Arrays.stream(Placeholder.values())
                    .map(Placeholder::shown)
                    .collect(Collectors.joining(" "))));
  }

  private static IllegalArgumentException refused(String template, String why) {
    return new IllegalArgumentException("layout %s: %s".formatted(template, why));
  }
}
