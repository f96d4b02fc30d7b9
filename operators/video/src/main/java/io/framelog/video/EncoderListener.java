/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/** Hears of encoders that fail while they work; called by the threads that encode. */
public interface EncoderListener {
  /** Does nothing. */
  EncoderListener NONE = (encoder, message) -> {};

  /**
   * An encoder failed, and the batch goes to the next one.
   *
   * @param encoder FFmpeg's name of it
   * @param message why, with FFmpeg's own words
   */
  void encoderLost(String encoder, String message);
}
