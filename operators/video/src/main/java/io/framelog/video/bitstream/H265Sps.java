/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import io.framelog.video.bitstream.AccessUnitException.Reason;
import io.framelog.video.bitstream.NalUnits.Nal;

/**
 * The facts of a sequence parameter set (ITU-T H.265, 7.3.2.2.1) that storing needs.
 *
 * @param reordered whether pictures may be shown in another order than they are coded ({@code
 *     sps_max_num_reorder_pics} of the highest layer)
 */
record H265Sps(int id, int width, int height, boolean reordered) {
  private static final int MAX_BYTES = 512;
  private static final int MAX_SIDE = 16384;
  private static final int GENERAL_PROFILE_BITS = 88;

  static H265Sps parse(byte[] bytes, Nal unit) throws AccessUnitException {
    BitReader in = NalUnits.payload(bytes, unit, /* headerBytes= */ 2, MAX_BYTES, "The H.265 SPS");
    in.skip(4); // sps_video_parameter_set_id
    int subLayers = in.bits(3); // sps_max_sub_layers_minus1
    if (subLayers > 6) {
      throw new AccessUnitException(
          Reason.MALFORMED, "The H.265 SPS has more than 7 temporal layers");
    }
    in.skip(1); // sps_temporal_id_nesting_flag
    skipProfileTierLevel(in, subLayers);
    int id = in.unsignedGolomb("sps_seq_parameter_set_id", 15);
    int chromaFormat = in.unsignedGolomb("chroma_format_idc", 3);
    if (chromaFormat == 3) {
      in.skip(1); // separate_colour_plane_flag
    }
    long width = in.unsignedGolomb("pic_width_in_luma_samples", MAX_SIDE);
    long height = in.unsignedGolomb("pic_height_in_luma_samples", MAX_SIDE);
    if (in.flag()) {
      int unitX = chromaFormat == 1 || chromaFormat == 2 ? 2 : 1;
      int unitY = chromaFormat == 1 ? 2 : 1;
      width -= unitX * ((long) in.unsignedGolomb() + in.unsignedGolomb());
      height -= unitY * ((long) in.unsignedGolomb() + in.unsignedGolomb());
    }
    if (width < 1 || height < 1) {
      throw new AccessUnitException(
          Reason.MALFORMED, "The H.265 SPS says the picture is %dx%d".formatted(width, height));
    }
    in.unsignedGolomb("bit_depth_luma_minus8", 8);
    in.unsignedGolomb("bit_depth_chroma_minus8", 8);
    in.unsignedGolomb("log2_max_pic_order_cnt_lsb_minus4", 12);
    boolean perLayer = in.flag();
    int reorder = 0;
    for (int layer = perLayer ? 0 : subLayers; layer <= subLayers; layer++) {
      in.unsignedGolomb("sps_max_dec_pic_buffering_minus1", 15);
      reorder = in.unsignedGolomb("sps_max_num_reorder_pics", 15);
      in.unsignedGolomb(); // sps_max_latency_increase_plus1
    }
    return new H265Sps(id, (int) width, (int) height, reorder > 0);
  }

  /** 7.3.3, with {@code profilePresentFlag} 1. */
  private static void skipProfileTierLevel(BitReader in, int subLayers) throws AccessUnitException {
    in.skip(GENERAL_PROFILE_BITS + 8); // general_level_idc
    boolean[] profile = new boolean[subLayers];
    boolean[] level = new boolean[subLayers];
    for (int i = 0; i < subLayers; i++) {
      profile[i] = in.flag();
      level[i] = in.flag();
    }
    if (subLayers > 0) {
      in.skip(2L * (8 - subLayers));
    }
    for (int i = 0; i < subLayers; i++) {
      in.skip((profile[i] ? GENERAL_PROFILE_BITS : 0) + (level[i] ? 8 : 0));
    }
  }
}
