/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows under headings, as wide as they have to be; what begins with a digit stands to the right.
 */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** A table with nothing below its headings. */
  public TextTable(String... headings) {
    rows.add(List.of(headings));
  }

  /** Adds a row. */
  public void row(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException(
          "a row has %d cells, but got %d".formatted(rows.get(0).size(), cells.length));
    }
    rows.add(List.of(cells));
  }

  /** The table, line by line, without a border. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String space = " ".repeat(width(column) - cell.length());
        line.append(isNumeric(column) ? space + cell : cell + space).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private boolean isNumeric(int column) {
    return rows.stream()
        .skip(1)
        .allMatch(
            row -> !row.get(column).isEmpty() && Character.isDigit(row.get(column).charAt(0)));
  }
}
