/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

/**
 * Tells keyframes from the front of an access unit, without what came before it. It is a guess for
 * those who must decide before they look closely: a unit is judged by {@link StreamGate}.
 */
public final class Keyframes {
  private static final int H264_FIRST_SLICE = 1;
  private static final int H264_IDR = 5;
  private static final int H265_LAST_SLICE = 31;
  private static final int H265_FIRST_IRAP = 16;
  private static final int H265_LAST_IRAP = 21;

  private Keyframes() {}

  /** Whether the first slice of an H.264 access unit is of an IDR picture. */
  public static boolean h264(byte[] unit) {
    for (int at = NalUnits.next(unit, 0); at >= 0; at = NalUnits.next(unit, at)) {
      int type = unit[at] & 0x1F;
      if (type >= H264_FIRST_SLICE && type <= H264_IDR) {
        return type == H264_IDR;
      }
    }
    return false;
  }

  /** Whether the first slice of an H.265 access unit is of a random access picture. */
  public static boolean h265(byte[] unit) {
    for (int at = NalUnits.next(unit, 0); at >= 0; at = NalUnits.next(unit, at)) {
      int type = unit[at] >> 1 & 0x3F;
      if (type <= H265_LAST_SLICE) {
        return type >= H265_FIRST_IRAP && type <= H265_LAST_IRAP;
      }
    }
    return false;
  }

  /** Whether an AV1 temporal unit shows a key frame. */
  public static boolean av1(byte[] unit) {
    try {
      return Av1Inspector.showsKeyframe(unit);
    } catch (AccessUnitException e) {
      return false;
    }
  }
}
