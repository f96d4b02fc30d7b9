/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.Blobs;
import java.util.List;
import java.util.regex.Pattern;

/** What several archetypes refuse. */
final class Checks {
  /** Names of RFC 6838, without parameters. */
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*");

  private Checks() {}

  static String mediaType(String text) {
    if (!MEDIA_TYPE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "A media type looks like image/jpeg, but was \"" + text + "\"");
    }
    return text;
  }

  /** Of {@code what}, for example "An opacity". */
  static void within(String what, double from, double to, float... values) {
    for (int row = 0; row < values.length; row++) {
      if (!(values[row] >= from && values[row] <= to)) {
        throw new IllegalArgumentException(
            what + " is " + from + " to " + to + ", but row " + row + " has " + values[row]);
      }
    }
  }

  static void positive(String what, float... values) {
    for (int row = 0; row < values.length; row++) {
      if (!(values[row] > 0 && Float.isFinite(values[row]))) {
        throw new IllegalArgumentException(
            what + " is a number above 0, but row " + row + " has " + values[row]);
      }
    }
  }

  static void finite(String what, float... values) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new IllegalArgumentException(
            what + " is made of finite numbers, but number " + i + " is " + values[i]);
      }
    }
  }

  static void notBlank(String what, List<String> values) {
    for (int row = 0; row < values.size(); row++) {
      if (values.get(row).isBlank()) {
        throw new IllegalArgumentException(
            what + " must not be blank, but row " + row + " has \"" + values.get(row) + "\"");
      }
    }
  }

  static void notEmpty(String what, Blobs values) {
    for (int row = 0; row < values.size(); row++) {
      if (values.length(row) == 0) {
        throw new IllegalArgumentException(
            what + " has at least one byte, but that of row " + row + " is empty");
      }
    }
  }

  static void oneForEach(String what, int count, int rows) {
    if (count != rows) {
      throw new IllegalArgumentException(
          what + " is needed for each of " + rows + " rows, but there are " + count);
    }
  }
}
