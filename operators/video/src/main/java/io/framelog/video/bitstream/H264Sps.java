/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import io.framelog.video.bitstream.AccessUnitException.Reason;
import io.framelog.video.bitstream.NalUnits.Nal;

/**
 * The facts of a sequence parameter set (ITU-T H.264, 7.3.2.1.1) that storing needs.
 *
 * @param mayReorder whether the stream may show pictures in another order than it codes them; only
 *     B slices then make it so
 * @param frameNumberBits length of {@code frame_num} in slice headers
 * @param colourPlanes whether slices say which colour plane they are of
 * @param mayLackFrames whether numbers may be left out of {@code frame_num} on purpose
 */
record H264Sps(
    int id,
    int width,
    int height,
    boolean mayReorder,
    ColourCodes colour,
    int frameNumberBits,
    boolean colourPlanes,
    boolean mayLackFrames) {
  private static final int MAX_BYTES = 1024;
  private static final int MAX_MACROBLOCKS = 16384 / 16;
  private static final int CHROMA_444 = 3;

  static H264Sps parse(byte[] bytes, Nal unit) throws AccessUnitException {
    BitReader in = NalUnits.payload(bytes, unit, /* headerBytes= */ 1, MAX_BYTES, "The H.264 SPS");
    int profile = in.bits(8);
    in.skip(8 + 8); // constraint flags, level_idc
    int id = in.unsignedGolomb("seq_parameter_set_id", 31);
    int chromaFormat = 1;
    boolean colourPlanes = false;
    if (hasChromaFormat(profile)) {
      chromaFormat = in.unsignedGolomb("chroma_format_idc", 3);
      if (chromaFormat == CHROMA_444) {
        colourPlanes = in.flag();
      }
      in.unsignedGolomb("bit_depth_luma_minus8", 6);
      in.unsignedGolomb("bit_depth_chroma_minus8", 6);
      in.skip(1); // qpprime_y_zero_transform_bypass_flag
      if (in.flag()) {
        skipScalingLists(in, chromaFormat == CHROMA_444 ? 12 : 8);
      }
    }
    int frameNumberBits = in.unsignedGolomb("log2_max_frame_num_minus4", 12) + 4;
    int orderType = in.unsignedGolomb("pic_order_cnt_type", 2);
    skipPictureOrder(in, orderType);
    in.unsignedGolomb("max_num_ref_frames", 16);
    boolean mayLackFrames = in.flag(); // gaps_in_frame_num_value_allowed_flag
    int widthMacroblocks = in.unsignedGolomb("pic_width_in_mbs_minus1", MAX_MACROBLOCKS - 1) + 1;
    int heightMapUnits =
        in.unsignedGolomb("pic_height_in_map_units_minus1", MAX_MACROBLOCKS - 1) + 1;
    boolean framesOnly = in.flag();
    if (!framesOnly) {
      in.skip(1); // mb_adaptive_frame_field_flag
    }
    in.skip(1); // direct_8x8_inference_flag
    int unitX = chromaFormat == 1 || chromaFormat == 2 ? 2 : 1;
    int unitY = (chromaFormat == 1 ? 2 : 1) * (framesOnly ? 1 : 2);
    long width = widthMacroblocks * 16L;
    long height = heightMapUnits * 16L * (framesOnly ? 1 : 2);
    if (in.flag()) {
      width -= unitX * ((long) in.unsignedGolomb() + in.unsignedGolomb());
      height -= unitY * ((long) in.unsignedGolomb() + in.unsignedGolomb());
    }
    if (width < 1 || height < 1) {
      throw new AccessUnitException(
          Reason.MALFORMED, "The H.264 SPS crops the picture to %dx%d".formatted(width, height));
    }
    H264Vui vui = in.flag() ? H264Vui.parse(in) : H264Vui.ABSENT;
    boolean mayReorder = orderType != 2 && vui.reorderFrames() != 0;
    return new H264Sps(
        id,
        (int) width,
        (int) height,
        mayReorder,
        vui.colour(),
        frameNumberBits,
        colourPlanes,
        mayLackFrames);
  }

  private static boolean hasChromaFormat(int profile) {
    return switch (profile) {
      case 100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135 -> true;
      default -> false;
    };
  }

  private static void skipScalingLists(BitReader in, int lists) throws AccessUnitException {
    for (int list = 0; list < lists; list++) {
      if (in.flag()) {
        int last = 8;
        int next = 8;
        for (int i = 0; i < (list < 6 ? 16 : 64); i++) {
          if (next != 0) {
            next = (last + in.signedGolomb()) & 0xFF;
          }
          last = next == 0 ? last : next;
        }
      }
    }
  }

  private static void skipPictureOrder(BitReader in, int type) throws AccessUnitException {
    if (type == 0) {
      in.unsignedGolomb("log2_max_pic_order_cnt_lsb_minus4", 12);
    } else if (type == 1) {
      in.skip(1); // delta_pic_order_always_zero_flag
      in.signedGolomb();
      in.signedGolomb();
      int cycle = in.unsignedGolomb("num_ref_frames_in_pic_order_cnt_cycle", 255);
      for (int i = 0; i < cycle; i++) {
        in.signedGolomb();
      }
    }
  }
}
