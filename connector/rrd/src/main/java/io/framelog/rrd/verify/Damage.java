/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

/** Bytes that are not what the format asks for; becomes a {@link Problem} where it is caught. */
final class Damage extends Exception {
  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String found;
  private final int index;

  /**
   * @param index in the array that the damaged view belongs to, or -1 if it is not known
   */
  Damage(int index, String expected, String found) {
    super(expected + ", but found " + found, null, false, false);
    this.index = index;
    this.expected = expected;
    this.found = found;
  }

  int index() {
    return index;
  }

  String expected() {
    return expected;
  }

  String found() {
    return found;
  }
}
