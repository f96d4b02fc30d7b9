/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/**
 * What an encoder is opened for.
 *
 * @param framesPerSecond of the batch, rounded; only a bitrate depends on it
 */
record EncodeRequest(VideoSettings settings, int width, int height, int framesPerSecond) {
  /**
   * What encoders are told the frame rate is. The samples' own times say the truth; this one is
   * constant so that the decoder configuration never differs between batches.
   */
  static final int NOMINAL_FPS = 30;

  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final int MAX_FPS = 1000;

  /** Size and settings, at the nominal frame rate. */
  static EncodeRequest nominal(VideoSettings settings, int width, int height) {
    return new EncodeRequest(settings, width, height, NOMINAL_FPS);
  }

  /** The frame rate of a batch, at least 1. */
  static int framesPerSecond(long[] ptsMicros) {
    int last = ptsMicros.length - 1;
    if (last < 1) {
      return NOMINAL_FPS;
    }
    double rate = (double) last * MICROS_PER_SECOND / (ptsMicros[last] - ptsMicros[0]);
    return (int) Math.max(1, Math.min(MAX_FPS, Math.round(rate)));
  }

  /**
   * The bitrate to tell an encoder that takes the batch for {@link #NOMINAL_FPS}, so that the bits
   * of a second of capture time are those that were asked for.
   */
  long nominalBitrate(RateControl.Bitrate rate) {
    return rate.bitsPerSecond() * NOMINAL_FPS / framesPerSecond;
  }
}
