/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.inspect;

import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.archetype.PixelFormat;

/** How the pixels of a raw image lie, in words: {@code NV12} or {@code RGB U8}. */
final class ImageLayout {
  private ImageLayout() {}

  static String of(ImageFormat format) {
    if (format.pixelFormat() != null) {
      return of(format.pixelFormat());
    }
    String channels = format.colorModel() == null ? "L" : format.colorModel().name();
    return channels + " " + format.channelDatatype();
  }

  private static String of(PixelFormat format) {
    return switch (format) {
      case Y_U_V12_LIMITED, Y_U_V12_FULL -> "YUV 4:2:0";
      case NV12 -> "NV12";
      case YUY2 -> "YUY2";
      case Y_U_V16_LIMITED, Y_U_V16_FULL -> "YUV 4:2:2";
      case Y_U_V24_LIMITED, Y_U_V24_FULL -> "YUV 4:4:4";
      case Y8_LIMITED, Y8_FULL -> "Y8";
      case BAYER_RGGB8, BAYER_BGGR8, BAYER_GBRG8, BAYER_GRBG8 -> "Bayer";
    };
  }
}
