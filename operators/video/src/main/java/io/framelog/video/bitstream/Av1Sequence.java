/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import io.framelog.video.bitstream.Obus.Obu;

/**
 * The facts of a sequence header (AV1 specification, 5.5) that storing needs.
 *
 * @param stillHeaders whether frame headers are of the reduced form of still pictures
 */
record Av1Sequence(int width, int height, boolean stillHeaders) {

  static Av1Sequence parse(byte[] bytes, Obu unit) throws AccessUnitException {
    BitReader in = new BitReader(bytes, unit.payload(), unit.end(), "The AV1 sequence header");
    in.skip(3 + 1); // seq_profile, still_picture
    boolean reduced = in.flag();
    if (reduced) {
      in.skip(5); // seq_level_idx
    } else {
      skipOperatingPoints(in);
    }
    int widthBits = in.bits(4) + 1;
    int heightBits = in.bits(4) + 1;
    return new Av1Sequence(in.bits(widthBits) + 1, in.bits(heightBits) + 1, reduced);
  }

  private static void skipOperatingPoints(BitReader in) throws AccessUnitException {
    boolean decoderModel = false;
    int delayBits = 0;
    if (in.flag()) { // timing_info_present_flag
      in.skip(32 + 32);
      if (in.flag()) { // equal_picture_interval
        skipVariableLength(in);
      }
      decoderModel = in.flag();
      if (decoderModel) {
        delayBits = in.bits(5) + 1;
        in.skip(32 + 5 + 5);
      }
    }
    boolean displayDelay = in.flag();
    int points = in.bits(5) + 1;
    for (int i = 0; i < points; i++) {
      in.skip(12); // operating_point_idc
      if (in.bits(5) > 7) { // seq_level_idx
        in.skip(1); // seq_tier
      }
      if (decoderModel && in.flag()) {
        in.skip(2L * delayBits + 1);
      }
      if (displayDelay && in.flag()) {
        in.skip(4);
      }
    }
  }

  /** {@code uvlc()}, 4.10.3. */
  private static void skipVariableLength(BitReader in) throws AccessUnitException {
    int zeros = 0;
    while (!in.flag()) {
      zeros++;
    }
    if (zeros < 32) {
      in.skip(zeros);
    }
  }
}
