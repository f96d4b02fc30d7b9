/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * An interval of capture time.
 *
 * @param startNanos first instant, nanoseconds since the Unix epoch
 * @param endNanos first instant after it
 */
public record Slice(long startNanos, long endNanos) {

  public Slice {
    if (startNanos >= endNanos) {
      throw new IllegalArgumentException(
          "a slice ends after it starts, but was " + startNanos + ".." + endNanos);
    }
  }

  boolean contains(long captureNanos) {
    return captureNanos >= startNanos && captureNanos < endNanos;
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeLong(startNanos);
    out.writeLong(endNanos);
  }

  static Slice readFrom(DataInput in) throws IOException {
    return new Slice(in.readLong(), in.readLong());
  }
}
