/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.io.Serializable;

/** What decides how many bytes a picture gets. */
public sealed interface RateControl extends Serializable {

  /**
   * As many bytes as the quality takes.
   *
   * @param value 0 (smallest) to 100 (best); means about the same for all encoders
   */
  record Quality(int value) implements RateControl {
    private static final long serialVersionUID = 1L;

    public Quality {
      if (value < 0 || value > 100) {
        throw new IllegalArgumentException("quality must be 0 to 100, but was " + value);
      }
    }
  }

  /**
   * As good as the bytes allow, on average over a batch.
   *
   * @param bitsPerSecond of capture time, whatever the frame rate is
   */
  record Bitrate(long bitsPerSecond) implements RateControl {
    private static final long serialVersionUID = 1L;

    private static final long MIN = 10_000;
    private static final long MAX = 1_000_000_000;

    public Bitrate {
      if (bitsPerSecond < MIN || bitsPerSecond > MAX) {
        throw new IllegalArgumentException(
            "bitrate must be %d to %d bits per second, but was %d"
                .formatted(MIN, MAX, bitsPerSecond));
      }
    }
  }
}
