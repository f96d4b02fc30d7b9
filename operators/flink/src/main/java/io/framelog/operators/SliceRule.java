/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import java.io.Serializable;
import java.time.Duration;

/**
 * Where recordings are cut: {@code floor((t - phase) / length) * length + phase}.
 *
 * @param lengthNanos length of a slice
 * @param phase whether all recordings cut at the same instants
 */
public record SliceRule(long lengthNanos, Phase phase) implements Serializable {

  /** The offset of a recording's slices. */
  public enum Phase {
    /** Cuts of different recordings are spread over the slice's length, by recording id. */
    SPREAD,
    /** Cuts lie on multiples of the length since the Unix epoch. */
    ALIGNED
  }

  public SliceRule {
    if (lengthNanos < 1_000_000_000L) {
      throw new IllegalArgumentException(
          "a slice must last at least 1 s but was " + Duration.ofNanos(lengthNanos));
    }
  }

  Slice sliceOf(String recording, long captureNanos) {
    long offset =
        switch (phase) {
          case SPREAD -> Math.floorMod(TextHash.of(recording), lengthNanos);
          case ALIGNED -> 0;
        };
    long start = Math.floorDiv(captureNanos - offset, lengthNanos) * lengthNanos + offset;
    return new Slice(start, start + lengthNanos);
  }
}
