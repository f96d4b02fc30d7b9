/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text with placeholders, such as {@code {topic.robot}/{header.camera-id}}; doubled braces are
 * braces. Placeholders are filled in one pass: what a record says is never expanded again.
 */
public record Template(List<Piece> pieces) implements Serializable {

  /** A stretch of a template. */
  public sealed interface Piece extends Serializable {}

  /** Stays as it is. */
  public record Literal(String text) implements Piece {}

  /**
   * Stands for something of the record.
   *
   * @param name which header, group or field; empty where there is only one
   */
  public record Placeholder(Origin origin, String name) implements Piece {
    @Override
    public String toString() {
      return "{" + origin.form() + name + "}";
    }
  }

  public Template {
    pieces = List.copyOf(pieces);
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException if a placeholder is unknown or not closed; the message says
   *     what can be used
   */
  public static Template parse(String text) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if ((c == '{' || c == '}') && at + 1 < text.length() && text.charAt(at + 1) == c) {
        literal.append(c);
        at += 2;
      } else if (c == '{') {
        int end = text.indexOf('}', at);
        if (end < 0) {
          throw new IllegalArgumentException("'%s' has a { without its }".formatted(text));
        }
        if (!literal.isEmpty()) {
          pieces.add(new Literal(literal.toString()));
          literal.setLength(0);
        }
        pieces.add(placeholder(text.substring(at + 1, end)));
        at = end + 1;
      } else {
        literal.append(c);
        at++;
      }
    }
    if (!literal.isEmpty() || pieces.isEmpty()) {
      pieces.add(new Literal(literal.toString()));
    }
    return new Template(pieces);
  }

  private static Placeholder placeholder(String inside) {
    Origin origin =
        Origin.of(inside)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no placeholder {%s}: known are {topic}, {topic.GROUP}, {key},"
                                .formatted(inside)
                            + " {key.GROUP}, {header.NAME}, {field.PATH}, {ce.NAME}, {envelope.PATH}, {device},"
                            + " {camera} and {recording}"));
    return new Placeholder(
        origin, origin.isNamed() ? inside.substring(origin.form().length()) : "");
  }

  /** The text with all placeholders filled; empty if the record lacks one of them. */
  Optional<String> fill(RecordFacts facts, RejectReason reason) throws FrameRejectedException {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Literal literal) {
        text.append(literal.text());
      } else if (piece instanceof Placeholder placeholder) {
        Optional<String> value = facts.text(placeholder, reason);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        text.append(value.get());
      }
    }
    return Optional.of(text.toString());
  }

  /** What it asks of a record. */
  public Set<Origin> origins() {
    Set<Origin> origins = EnumSet.noneOf(Origin.class);
    placeholders().forEach(placeholder -> origins.add(placeholder.origin()));
    return origins;
  }

  public List<Placeholder> placeholders() {
    return pieces.stream()
        .filter(Placeholder.class::isInstance)
        .map(Placeholder.class::cast)
        .toList();
  }

  /** As it is written. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(
          piece instanceof Literal literal
              ? literal.text().replace("{", "{{").replace("}", "}}")
              : piece.toString());
    }
    return text.toString();
  }
}
