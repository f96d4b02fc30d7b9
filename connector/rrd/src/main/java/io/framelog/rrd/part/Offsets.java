/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.part;

import java.util.Arrays;

/**
 * Ascending numbers as short text: the first one, then the differences, of which equal ones that
 * follow each other are written once with their number. {@code 5000000 1x299 3} are 5000000 to
 * 5000299, and 5000302.
 */
final class Offsets {
  private Offsets() {}

  /** Writes ascending, different numbers; at least one. */
  static String text(long[] ascending) {
    StringBuilder text = new StringBuilder().append(ascending[0]);
    int from = 1;
    while (from < ascending.length) {
      long step = ascending[from] - ascending[from - 1];
      if (step < 1) {
        throw new IllegalArgumentException(
            "Offsets ascend, but %d comes after %d"
                .formatted(ascending[from], ascending[from - 1]));
      }
      int to = from + 1;
      while (to < ascending.length && ascending[to] - ascending[to - 1] == step) {
        to++;
      }
      text.append(' ').append(step);
      if (to - from > 1) {
        text.append('x').append(to - from);
      }
      from = to;
    }
    return text.toString();
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException if it is something else, or other than {@code count} numbers
   */
  static long[] parse(String text, long count) {
    String[] words = text.split(" ", -1);
    long[] offsets = new long[(int) Math.min(count, 1 << 16)];
    int size = 0;
    for (int i = 0; i < words.length; i++) {
      String[] step = words[i].split("x", -1);
      long times = step.length == 2 ? number(step[1], text) : 1;
      long difference = number(step[0], text);
      if (step.length > 2 || times < 1 || times > count - size || (i > 0 && difference < 1)) {
        throw refused(text, count);
      }
      for (long n = 0; n < times; n++) {
        if (size == offsets.length) {
          offsets = Arrays.copyOf(offsets, (int) Math.min(count, 2L * size));
        }
        offsets[size] = (size == 0 ? 0 : offsets[size - 1]) + difference;
        size++;
      }
    }
    if (size != count) {
      throw refused(text, count);
    }
    return offsets;
  }

  private static long number(String word, String text) {
    try {
      return Long.parseLong(word);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Offsets are numbers such as '5000000 1x299 3', but were '" + text + "'", e);
    }
  }

  private static IllegalArgumentException refused(String text, long count) {
    return new IllegalArgumentException(
        count + " ascending offsets such as '5000000 1x299 3' were expected, but found: " + text);
  }
}
