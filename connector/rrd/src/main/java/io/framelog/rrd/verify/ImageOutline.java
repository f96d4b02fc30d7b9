/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import org.jspecify.annotations.Nullable;

/**
 * The format of a raw image in words.
 *
 * @param layout such as {@code NV12} or {@code RGB U8}
 */
public record ImageOutline(String layout, long width, long height) {
  static ImageOutline of(ImageShape shape) {
    return new ImageOutline(layout(shape), shape.width(), shape.height());
  }

  private static String layout(ImageShape shape) {
    Long pixelFormat = shape.pixelFormat();
    if (pixelFormat != null) {
      return switch (pixelFormat.intValue()) {
        case 20, 44 -> "YUV 4:2:0";
        case 26 -> "NV12";
        case 27 -> "YUY2";
        case 49, 50 -> "YUV 4:2:2";
        case 39, 40 -> "YUV 4:4:4";
        case 41, 30 -> "Y8";
        case 128, 129, 130, 131 -> "Bayer";
        default -> "pixel format " + pixelFormat;
      };
    }
    return name(shape.colorModel(), "L", "L", "RGB", "RGBA", "BGR", "BGRA") + datatype(shape);
  }

  private static String name(@Nullable Long number, String absent, String... names) {
    if (number == null) {
      return absent;
    }
    return number >= 1 && number <= names.length
        ? names[(int) (number - 1)]
        : "colour model " + number;
  }

  private static String datatype(ImageShape shape) {
    Long number = shape.datatype();
    if (number == null) {
      return "";
    }
    return switch (number.intValue()) {
      case 6 -> " U8";
      case 7 -> " I8";
      case 8 -> " U16";
      case 9 -> " I16";
      case 10 -> " U32";
      case 11 -> " I32";
      case 12 -> " U64";
      case 13 -> " I64";
      case 33 -> " F16";
      case 34 -> " F32";
      case 35 -> " F64";
      default -> " datatype " + number;
    };
  }
}
