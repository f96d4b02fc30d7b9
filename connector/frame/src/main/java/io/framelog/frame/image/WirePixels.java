/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.PixelEncoding;
import io.framelog.frame.RejectReason;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How an encoding that messages name becomes a {@link PixelEncoding}. */
final class WirePixels {
  private static final WirePixels RGB8 = same(PixelEncoding.RGB8);
  private static final WirePixels BGR8 = same(PixelEncoding.BGR8);
  private static final WirePixels RGBA8 = same(PixelEncoding.RGBA8);
  private static final WirePixels BGRA8 = same(PixelEncoding.BGRA8);
  private static final WirePixels MONO8 = same(PixelEncoding.MONO8);
  private static final WirePixels YUYV = same(PixelEncoding.YUYV);
  private static final WirePixels UYVY = same(PixelEncoding.UYVY);
  private static final WirePixels I420 = same(PixelEncoding.I420);
  private static final WirePixels MONO16_LE = same(PixelEncoding.MONO16_LE);
  private static final WirePixels FLOAT_LE = same(PixelEncoding.MONO32F_LE);
  private static final WirePixels RGB16_LE = same(PixelEncoding.RGB16_LE);
  private static final WirePixels RGBA16_LE = same(PixelEncoding.RGBA16_LE);
  private static final WirePixels BGR16_LE =
      new WirePixels(PixelEncoding.RGB16_LE, 4, 5, 2, 3, 0, 1);
  private static final WirePixels BGRA16_LE =
      new WirePixels(PixelEncoding.RGBA16_LE, 4, 5, 2, 3, 0, 1, 6, 7);

  /** By the names of ROS, Foxglove and OpenCV; 16 and 32 bit samples with the low byte first. */
  private static final Map<String, WirePixels> LITTLE_ENDIAN =
      Map.ofEntries(
          Map.entry("rgb8", RGB8),
          Map.entry("bgr8", BGR8),
          Map.entry("8UC3", BGR8),
          Map.entry("rgba8", RGBA8),
          Map.entry("bgra8", BGRA8),
          Map.entry("8UC4", BGRA8),
          Map.entry("mono8", MONO8),
          Map.entry("8UC1", MONO8),
          Map.entry("mono16", MONO16_LE),
          Map.entry("16UC1", MONO16_LE),
          Map.entry("32FC1", FLOAT_LE),
          Map.entry("rgb16", RGB16_LE),
          Map.entry("bgr16", BGR16_LE),
          Map.entry("16UC3", BGR16_LE),
          Map.entry("rgba16", RGBA16_LE),
          Map.entry("bgra16", BGRA16_LE),
          Map.entry("16UC4", BGRA16_LE),
          Map.entry("yuv422", UYVY),
          Map.entry("uyvy", UYVY),
          Map.entry("yuv422_yuy2", YUYV),
          Map.entry("yuyv", YUYV),
          Map.entry("nv12", same(PixelEncoding.NV12)),
          Map.entry("nv21", same(PixelEncoding.NV21)),
          Map.entry("i420", I420),
          Map.entry("yuv420p", I420),
          Map.entry("bayer_rggb8", same(PixelEncoding.BAYER_RGGB8)),
          Map.entry("bayer_bggr8", same(PixelEncoding.BAYER_BGGR8)),
          Map.entry("bayer_gbrg8", same(PixelEncoding.BAYER_GBRG8)),
          Map.entry("bayer_grbg8", same(PixelEncoding.BAYER_GRBG8)));

  /** OpenCV's {@code Mat.type()}: depth + 8 * (channels - 1). */
  private static final Map<String, String> OPENCV_TYPES =
      Map.of(
          "0", "8UC1", "16", "8UC3", "24", "8UC4", "2", "16UC1", "18", "16UC3", "26", "16UC4", "5",
          "32FC1");

  private static final Map<WirePixels, WirePixels> BIG_ENDIAN =
      Map.of(
          MONO16_LE, same(PixelEncoding.MONO16_BE),
          FLOAT_LE, new WirePixels(PixelEncoding.MONO32F_LE, 3, 2, 1, 0),
          RGB16_LE, new WirePixels(PixelEncoding.RGB16_LE, 1, 0, 3, 2, 5, 4),
          RGBA16_LE, new WirePixels(PixelEncoding.RGBA16_LE, 1, 0, 3, 2, 5, 4, 7, 6),
          BGR16_LE, new WirePixels(PixelEncoding.RGB16_LE, 5, 4, 3, 2, 1, 0),
          BGRA16_LE, new WirePixels(PixelEncoding.RGBA16_LE, 5, 4, 3, 2, 1, 0, 7, 6));

  private final PixelEncoding encoding;

  /** Of each byte of a stored pixel, which byte of the pixel it was; empty if all stay. */
  private final int[] sources;

  private WirePixels(PixelEncoding encoding, int... sources) {
    this.encoding = encoding;
    this.sources = sources;
  }

  private static WirePixels same(PixelEncoding encoding) {
    return new WirePixels(encoding);
  }

  static WirePixels of(RawPicture picture) throws FrameRejectedException {
    String name = OPENCV_TYPES.getOrDefault(picture.encoding(), picture.encoding());
    @Nullable WirePixels littleEndian = LITTLE_ENDIAN.get(name);
    if (littleEndian == null) {
      throw new FrameRejectedException(
          RejectReason.UNSUPPORTED_FORMAT,
          "pixels in '%s' are not read here: %s are"
              .formatted(
                  picture.encoding(), String.join(", ", new TreeSet<>(LITTLE_ENDIAN.keySet()))));
    }
    return picture.byteOrder() == ByteOrder.LITTLE_ENDIAN
        ? littleEndian
        : BIG_ENDIAN.getOrDefault(littleEndian, littleEndian);
  }

  PixelEncoding encoding() {
    return encoding;
  }

  boolean isAsStored() {
    return sources.length == 0;
  }

  int pixelBytes() {
    return sources.length;
  }

  int sourceOf(int byteOfPixel) {
    return sources[byteOfPixel];
  }
}
