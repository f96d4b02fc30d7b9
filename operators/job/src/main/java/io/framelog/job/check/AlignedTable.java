/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.check;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Lines of cells, as wide as they need to be. */
public final class AlignedTable {
  private final List<String[]> lines = new ArrayList<>();

  public void add(String... cells) {
    lines.add(cells);
  }

  public void print(PrintWriter out, String indent) {
    int[] widths = new int[lines.isEmpty() ? 0 : lines.get(0).length];
    for (String[] line : lines) {
      for (int i = 0; i < line.length; i++) {
        widths[i] = Math.max(widths[i], line[i].length());
      }
    }
    for (String[] line : lines) {
      StringBuilder text = new StringBuilder(indent);
      for (int i = 0; i < line.length; i++) {
        text.append(line[i]).append(" ".repeat(widths[i] - line[i].length() + 2));
      }
      out.println(text.toString().stripTrailing());
    }
  }
}
