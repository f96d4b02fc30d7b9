/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

/**
 * The facts of the video usability information (ITU-T H.264, annex E.1.1) that storing needs.
 *
 * @param reorderFrames {@code max_num_reorder_frames}, or {@link #NOT_SAID}
 */
record H264Vui(ColourCodes colour, int reorderFrames) {
  static final int NOT_SAID = -1;
  static final H264Vui ABSENT = new H264Vui(ColourCodes.UNSTATED, NOT_SAID);

  private static final int EXTENDED_ASPECT_RATIO = 255;

  static H264Vui parse(BitReader in) throws AccessUnitException {
    if (in.flag() && in.bits(8) == EXTENDED_ASPECT_RATIO) {
      in.skip(16 + 16);
    }
    if (in.flag()) {
      in.skip(1); // overscan_appropriate_flag
    }
    ColourCodes colour = colour(in);
    if (in.flag()) {
      in.unsignedGolomb("chroma_sample_loc_type_top_field", 5);
      in.unsignedGolomb("chroma_sample_loc_type_bottom_field", 5);
    }
    if (in.flag()) {
      in.skip(32 + 32 + 1); // timing
    }
    boolean nalHrd = in.flag();
    if (nalHrd) {
      skipHrd(in);
    }
    boolean vclHrd = in.flag();
    if (vclHrd) {
      skipHrd(in);
    }
    if (nalHrd || vclHrd) {
      in.skip(1); // low_delay_hrd_flag
    }
    in.skip(1); // pic_struct_present_flag
    if (!in.flag()) {
      return new H264Vui(colour, NOT_SAID);
    }
    in.skip(1); // motion_vectors_over_pic_boundaries_flag
    for (int i = 0; i < 4; i++) {
      in.unsignedGolomb(); // bytes and bits denominators, motion vector lengths
    }
    return new H264Vui(colour, in.unsignedGolomb("max_num_reorder_frames", 16));
  }

  private static ColourCodes colour(BitReader in) throws AccessUnitException {
    if (!in.flag()) {
      return ColourCodes.UNSTATED;
    }
    in.skip(3); // video_format
    ColourCodes.Range range = ColourCodes.range(in.flag());
    return in.flag() ? ColourCodes.read(range, in) : ColourCodes.UNSTATED.with(range);
  }

  private static void skipHrd(BitReader in) throws AccessUnitException {
    int count = in.unsignedGolomb("cpb_cnt_minus1", 31) + 1;
    in.skip(4 + 4); // scales
    for (int i = 0; i < count; i++) {
      in.unsignedGolomb();
      in.unsignedGolomb();
      in.skip(1); // cbr_flag
    }
    in.skip(5 + 5 + 5 + 5); // lengths of delays and time offset
  }
}
