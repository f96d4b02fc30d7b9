/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.PartName;
import io.framelog.connector.sink.LayoutPiece.Literal;
import io.framelog.connector.sink.LayoutPiece.Placeholder;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** What is between two slashes of a layout. */
record LayoutElement(List<LayoutPiece> pieces) implements Serializable {
  private static final long serialVersionUID = 1L;

  LayoutElement {
    pieces = List.copyOf(pieces);
  }

  String text(PartName part) {
    return pieces.stream().map(piece -> piece.text(part)).collect(Collectors.joining());
  }

  int maxLength() {
    return pieces.stream().mapToInt(LayoutPiece::maxLength).sum();
  }

  List<Placeholder> placeholders() {
    return pieces.stream()
        .filter(Placeholder.class::isInstance)
        .map(Placeholder.class::cast)
        .toList();
  }

  /**
   * Whether different names give different text: at most one placeholder has text of any length, or
   * something is between any two that no name has.
   */
  boolean isUnambiguous() {
    if (placeholders().stream().filter(placeholder -> !placeholder.isFixed()).count() <= 1) {
      return true;
    }
    boolean separated = true;
    for (LayoutPiece piece : pieces) {
      if (piece instanceof Literal literal) {
        separated |= literal.separates();
      } else {
        if (!separated) {
          return false;
        }
        separated = false;
      }
    }
    return true;
  }
}
