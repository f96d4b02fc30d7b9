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
record Av1Sequence(int width, int height, boolean stillHeaders, ColourCodes colour) {
  private static final int PROFILE_444 = 1;
  private static final int PROFILE_PROFESSIONAL = 2;
  private static final ColourCodes IDENTITY_SRGB =
      new ColourCodes(ColourCodes.Range.FULL, 1, 13, 0);

  static Av1Sequence parse(byte[] bytes, Obu unit) throws AccessUnitException {
    BitReader in = new BitReader(bytes, unit.payload(), unit.end(), "The AV1 sequence header");
    int profile = in.bits(3);
    in.skip(1); // still_picture
    boolean reduced = in.flag();
    if (reduced) {
      in.skip(5); // seq_level_idx
    } else {
      skipOperatingPoints(in);
    }
    int widthBits = in.bits(4) + 1;
    int heightBits = in.bits(4) + 1;
    int width = in.bits(widthBits) + 1;
    int height = in.bits(heightBits) + 1;
    skipTools(in, reduced);
    return new Av1Sequence(width, height, reduced, colour(in, profile));
  }

  private static void skipTools(BitReader in, boolean reduced) throws AccessUnitException {
    if (!reduced && in.flag()) { // frame_id_numbers_present_flag
      in.skip(4 + 3);
    }
    in.skip(1 + 1 + 1); // superblocks, filter intra, intra edge filter
    if (!reduced) {
      in.skip(1 + 1 + 1 + 1); // compounds, warped motion, dual filter
      boolean orderHint = in.flag();
      if (orderHint) {
        in.skip(1 + 1); // joint compound, reference motion vectors
      }
      boolean chosenByFrame = in.flag();
      boolean screenTools = chosenByFrame || in.flag();
      if (screenTools && !in.flag()) {
        in.skip(1); // seq_force_integer_mv
      }
      if (orderHint) {
        in.skip(3);
      }
    }
    in.skip(1 + 1 + 1); // super resolution, CDEF, restoration
  }

  /** {@code color_config()}, 5.5.2. */
  private static ColourCodes colour(BitReader in, int profile) throws AccessUnitException {
    boolean high = in.flag();
    if (high && profile == PROFILE_PROFESSIONAL) {
      in.skip(1); // twelve_bit
    }
    if (profile != PROFILE_444) {
      in.skip(1); // mono_chrome
    }
    ColourCodes stated =
        in.flag() ? ColourCodes.read(ColourCodes.Range.FULL, in) : ColourCodes.UNSTATED;
    return stated.equals(IDENTITY_SRGB) ? stated : stated.with(ColourCodes.range(in.flag()));
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
