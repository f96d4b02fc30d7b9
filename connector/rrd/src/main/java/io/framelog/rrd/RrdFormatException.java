/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.IOException;

/** Bytes that are not what the format of a recording wants at that place. */
public sealed class RrdFormatException extends IOException permits RrdTruncatedException {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final long offset;
  private final String expected;
  private final String found;

  RrdFormatException(String source, long offset, String expected, String found) {
    super(message(source, offset, expected, found));
    this.source = source;
    this.offset = offset;
    this.expected = expected;
    this.found = found;
  }

  RrdFormatException(String source, long offset, String expected, String found, Throwable cause) {
    super(message(source, offset, expected, found), cause);
    this.source = source;
    this.offset = offset;
    this.expected = expected;
    this.found = found;
  }

  private static String message(String source, long offset, String expected, String found) {
    return source + ": at byte " + offset + " expected " + expected + ", but found " + found;
  }

  /** What was read, for example the name of a file. */
  public final String source() {
    return source;
  }

  /** How many bytes of the source lie before the damage; that of the message if inside one. */
  public final long offset() {
    return offset;
  }

  /** What must be there, in words. */
  public final String expected() {
    return expected;
  }

  /** What is there instead, in words. */
  public final String found() {
    return found;
  }
}
