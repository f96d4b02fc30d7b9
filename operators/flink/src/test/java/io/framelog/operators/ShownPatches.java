/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.framelog.rrd.archetype.ChannelDatatype;
import io.framelog.rrd.archetype.ColorModel;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.archetype.PixelFormat;
import io.framelog.video.ChromaLayout;
import io.framelog.video.RawPicture;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Compares pictures with {@link ColourPatches} by the mean colour of the middle of each patch. */
final class ShownPatches {
  private static final int MARGIN = 4;

  private ShownPatches() {}

  /** Red, green and blue of a pixel, 0 to 255. */
  interface Pixels {
    double[] rgb(int x, int y);
  }

  static void assertShown(Pixels expected, Pixels shown, double tolerance) {
    for (int top = 0; top < ColourPatches.HEIGHT; top += ColourPatches.PATCH) {
      for (int left = 0; left < ColourPatches.WIDTH; left += ColourPatches.PATCH) {
        assertThat(mean(shown, left, top))
            .as("the patch at %d, %d", left, top)
            .containsExactly(mean(expected, left, top), within(tolerance));
      }
    }
  }

  private static double[] mean(Pixels pixels, int left, int top) {
    double[] sum = new double[3];
    int side = ColourPatches.PATCH - 2 * MARGIN;
    for (int y = top + MARGIN; y < top + MARGIN + side; y++) {
      for (int x = left + MARGIN; x < left + MARGIN + side; x++) {
        double[] rgb = pixels.rgb(x, y);
        for (int i = 0; i < sum.length; i++) {
          sum[i] += rgb[i] / (side * side);
        }
      }
    }
    return sum;
  }

  /** A JPEG or PNG file, read by the JDK. */
  static Pixels file(byte[] file) {
    BufferedImage image;
    try {
      image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Raster raster = image.getRaster();
    boolean deep = image.getColorModel().getComponentSize(0) > Byte.SIZE;
    return (x, y) -> {
      if (raster.getNumBands() < 3) {
        // the JDK would apply a curve of its own to gray
        double value = raster.getSampleDouble(x, y, 0) / (deep ? 257 : 1);
        return new double[] {value, value, value};
      } else if (deep) {
        return new double[] {
          raster.getSampleDouble(x, y, 0) / 257,
          raster.getSampleDouble(x, y, 1) / 257,
          raster.getSampleDouble(x, y, 2) / 257
        };
      }
      int rgb = image.getRGB(x, y);
      return new double[] {rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF};
    };
  }

  /** A decoded frame of a video. */
  static Pixels decoded(RawPicture picture) {
    assertThat(picture.layout()).isEqualTo(ChromaLayout.YUV420);
    return raw(ImageFormat.yuv420Full(picture.width(), picture.height()), picture.planes());
  }

  /** Bare pixels as Rerun defines them. */
  static Pixels raw(ImageFormat format, byte[] bytes) {
    PixelFormat layout = format.pixelFormat();
    return layout == null ? channels(format, bytes) : yuvOrMosaic(format, layout, bytes);
  }

  private static Pixels channels(ImageFormat format, byte[] bytes) {
    // of two bytes, the second is the high one
    int width = format.channelDatatype() == ChannelDatatype.U16 ? 2 : 1;
    int[] order =
        switch (Objects.requireNonNull(format.colorModel())) {
          case L -> new int[] {0, 0, 0};
          case RGB, RGBA -> new int[] {0, 1, 2};
          case BGR, BGRA -> new int[] {2, 1, 0};
        };
    int channels = channels(format.colorModel());
    return (x, y) -> {
      double[] rgb = new double[3];
      for (int i = 0; i < rgb.length; i++) {
        int sample = (y * format.width() + x) * channels + order[i];
        rgb[i] = bytes[sample * width + width - 1] & 0xFF;
      }
      return rgb;
    };
  }

  private static int channels(ColorModel model) {
    return switch (model) {
      case L -> 1;
      case RGB, BGR -> 3;
      case RGBA, BGRA -> 4;
    };
  }

  private static Pixels yuvOrMosaic(ImageFormat format, PixelFormat layout, byte[] bytes) {
    int width = format.width();
    int luma = width * format.height();
    return switch (layout) {
      case Y8_FULL -> yuv(true, bytes, (x, y) -> new int[] {y * width + x});
      case Y8_LIMITED -> yuv(false, bytes, (x, y) -> new int[] {y * width + x});
      case NV12 ->
          yuv(
              false,
              bytes,
              (x, y) -> {
                int pair = luma + y / 2 * width + x / 2 * 2;
                return new int[] {y * width + x, pair, pair + 1};
              });
      case YUY2 ->
          yuv(
              false,
              bytes,
              (x, y) -> {
                int pair = (y * width + x / 2 * 2) * 2;
                return new int[] {(y * width + x) * 2, pair + 1, pair + 3};
              });
      case Y_U_V12_FULL -> yuv(true, bytes, planes(format, 1, 1));
      case Y_U_V12_LIMITED -> yuv(false, bytes, planes(format, 1, 1));
      case Y_U_V16_FULL -> yuv(true, bytes, planes(format, 1, 0));
      case Y_U_V16_LIMITED -> yuv(false, bytes, planes(format, 1, 0));
      case Y_U_V24_FULL -> yuv(true, bytes, planes(format, 0, 0));
      case Y_U_V24_LIMITED -> yuv(false, bytes, planes(format, 0, 0));
      case BAYER_RGGB8 -> mosaic(width, bytes, 0, 0);
      case BAYER_GRBG8 -> mosaic(width, bytes, 1, 0);
      case BAYER_GBRG8 -> mosaic(width, bytes, 0, 1);
      case BAYER_BGGR8 -> mosaic(width, bytes, 1, 1);
    };
  }

  /** Where the samples of a pixel are: Y, and U and V if there are any. */
  private interface Samples {
    int[] at(int x, int y);
  }

  private static Samples planes(ImageFormat format, int columns, int rows) {
    int width = format.width();
    int luma = width * format.height();
    int chroma = (width >> columns) * (format.height() >> rows);
    return (x, y) -> {
      int u = luma + (y >> rows) * (width >> columns) + (x >> columns);
      return new int[] {y * width + x, u, u + chroma};
    };
  }

  /** BT.601, as the viewer has it. */
  private static Pixels yuv(boolean full, byte[] bytes, Samples samples) {
    return (x, y) -> {
      int[] at = samples.at(x, y);
      double luma = bytes[at[0]] & 0xFF;
      luma = full ? luma : (luma - 16) * 255 / 219;
      if (at.length == 1) {
        return new double[] {luma, luma, luma};
      }
      double scale = full ? 1 : 255.0 / 224;
      double blue = luma + 1.772 * scale * ((bytes[at[1]] & 0xFF) - 128);
      double red = luma + 1.402 * scale * ((bytes[at[2]] & 0xFF) - 128);
      return new double[] {red, (luma - 0.299 * red - 0.114 * blue) / 0.587, blue};
    };
  }

  private static Pixels mosaic(int width, byte[] bytes, int redColumn, int redRow) {
    return (x, y) -> {
      int left = x / 2 * 2;
      int top = y / 2 * 2;
      return new double[] {
        bytes[(top + redRow) * width + left + redColumn] & 0xFF,
        bytes[(top + redRow) * width + left + 1 - redColumn] & 0xFF,
        bytes[(top + 1 - redRow) * width + left + 1 - redColumn] & 0xFF
      };
    };
  }
}
