/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** The source ends where more of a message must follow: cut off, or still being written. */
public final class RrdTruncatedException extends RrdFormatException {
  private static final long serialVersionUID = 1L;

  RrdTruncatedException(String source, long offset, String expected, String found) {
    super(source, offset, expected, found);
  }
}
