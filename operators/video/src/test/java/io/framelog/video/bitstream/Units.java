/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import java.io.ByteArrayOutputStream;

/** Access units of 1920x1080 video, as small as they can be. */
final class Units {
  static final byte[] H264_PPS = new BitWriter().golomb(0).golomb(0).bits(8, 0x5A).unit(0x68);
  static final byte[] H264_IDR = new BitWriter().golomb(0).golomb(7).bits(24, 0xABCDEF).unit(0x65);
  static final byte[] H264_P = new BitWriter().golomb(0).golomb(5).bits(24, 0x123456).unit(0x41);
  static final byte[] H264_B = new BitWriter().golomb(0).golomb(6).bits(24, 0x654321).unit(0x01);

  static final byte[] H265_VPS = new BitWriter().bits(4, 0).bits(12, 0xABC).unit(0x40, 0x01);
  static final byte[] H265_PPS = new BitWriter().golomb(0).golomb(0).unit(0x44, 0x01);
  static final byte[] H265_IDR = new BitWriter().flag(true).bits(24, 0xABCDEF).unit(0x26, 0x01);
  static final byte[] H265_TRAIL = new BitWriter().flag(true).bits(24, 0x123456).unit(0x02, 0x01);

  private Units() {}

  /**
   * @param orderType {@code pic_order_cnt_type}: 2 forbids reordering
   */
  static byte[] h264Sps(int orderType) {
    return h264SpsHead(/* id= */ 0, orderType).flag(false).unit(0x67); // no VUI
  }

  static byte[] h264SpsOfId(int id) {
    return h264SpsHead(id, /* orderType= */ 0).flag(false).unit(0x67);
  }

  /** With a VUI that says how many frames may be reordered. */
  static byte[] h264SpsReordering(int frames) {
    BitWriter sps = h264SpsHead(/* id= */ 0, /* orderType= */ 0).flag(true);
    sps.flag(false).flag(false).flag(false).flag(false).flag(false); // aspect … timing
    sps.flag(true).golomb(0).bits(8, 0).golomb(100).golomb(100).flag(true).bits(20, 0); // NAL HRD
    sps.flag(false).flag(false).flag(false); // VCL HRD, low delay, pic_struct
    sps.flag(true).flag(true).golomb(0).golomb(0).golomb(16).golomb(16);
    return sps.golomb(frames).golomb(4).unit(0x67);
  }

  /** With a VUI that says full range and these numbers of H.273. */
  static byte[] h264SpsOfColour(int primaries, int transfer, int matrix) {
    BitWriter sps = h264SpsHead(/* id= */ 0, /* orderType= */ 0).flag(true).flag(false).flag(false);
    sps.flag(true).bits(3, 5).flag(true).flag(true);
    sps.bits(8, primaries).bits(8, transfer).bits(8, matrix);
    return sps.bits(6, 0).unit(0x67); // chroma … bitstream restriction
  }

  static byte[] h264Idr() {
    return new BitWriter().golomb(0).golomb(7).golomb(0).bits(4, 0).bits(24, 0xABCDEF).unit(0x65);
  }

  /**
   * @param frameNumber of four bits
   */
  static byte[] h264P(int frameNumber) {
    BitWriter slice = new BitWriter().golomb(0).golomb(5).golomb(0).bits(4, frameNumber);
    return slice.bits(24, 0x123456).unit(0x41);
  }

  private static BitWriter h264SpsHead(int id, int orderType) {
    BitWriter sps = new BitWriter().bits(8, 100).bits(8, 0).bits(8, 40).golomb(id);
    sps.golomb(1).golomb(0).golomb(0).flag(false).flag(false); // 4:2:0, 8 bits
    sps.golomb(0).golomb(orderType);
    if (orderType == 0) {
      sps.golomb(2);
    }
    sps.golomb(1).flag(false).golomb(119).golomb(67).flag(true).flag(true);
    return sps.flag(true).golomb(0).golomb(0).golomb(0).golomb(4); // 1088 cropped to 1080
  }

  static byte[] h265Sps(int reorderPictures) {
    BitWriter sps = new BitWriter().bits(4, 0).bits(3, 1).flag(true);
    sps.bits(32, 0x0160_0000).bits(32, 0).bits(24, 0).bits(8, 120); // general profile and level
    sps.flag(false).flag(true).bits(14, 0).bits(8, 90); // a layer with a level of its own
    sps.golomb(0).golomb(1).golomb(1920).golomb(1088);
    sps.flag(true).golomb(0).golomb(0).golomb(0).golomb(4);
    sps.golomb(0).golomb(0).golomb(4).flag(false);
    return sps.golomb(4).golomb(reorderPictures).golomb(0).bits(16, 0).unit(0x42, 0x01);
  }

  static byte[] av1SequenceHeader() {
    return BitWriter.obu(Obus.SEQUENCE_HEADER, av1SequenceHead().bits(6, 0).payload());
  }

  /** With limited range and these numbers of H.273. */
  static byte[] av1SequenceHeaderOfColour(int primaries, int transfer, int matrix) {
    BitWriter header = av1SequenceHead().flag(false).flag(false).flag(true);
    header.bits(8, primaries).bits(8, transfer).bits(8, matrix).flag(false).bits(4, 0);
    return BitWriter.obu(Obus.SEQUENCE_HEADER, header.payload());
  }

  /** Up to before its colours. */
  private static BitWriter av1SequenceHead() {
    BitWriter header = new BitWriter().bits(3, 0).flag(false).flag(false);
    header.flag(true).bits(32, 1).bits(32, 30).flag(true).golomb(0).flag(false); // timing
    header.flag(false).bits(5, 0).bits(12, 0).bits(5, 8).flag(false); // one operating point
    header.bits(4, 10).bits(4, 10).bits(11, 1919).bits(11, 1079);
    return header.bits(14, 0); // all tools off
  }

  /**
   * @param kind {@code frame_type}: 0 is a key frame, 1 an inter frame
   */
  static byte[] av1Frame(int kind, boolean shown) {
    BitWriter frame = new BitWriter().flag(false).bits(2, kind).flag(shown).bits(20, 0x5A5A5);
    return BitWriter.obu(Obus.FRAME, frame.payload());
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }
}
