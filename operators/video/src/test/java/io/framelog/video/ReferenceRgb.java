/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import io.framelog.video.ColourSpec.Matrix;
import io.framelog.video.ColourSpec.Range;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * What a result shows, found by other means than those that made it: bare pixels by arithmetic of
 * the tests' own, JPEG and PNG files by the JDK, video by libaom and what the stream states.
 */
final class ReferenceRgb {
  private ReferenceRgb() {}

  static RgbImage ofFile(byte[] file) {
    try {
      BufferedImage read = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
      RgbImage image = RgbImage.black(read.getWidth(), read.getHeight());
      boolean gray = read.getRaster().getNumBands() == 1 && read.getColorModel().getPixelSize() > 8;
      boolean plainGray = read.getType() == BufferedImage.TYPE_BYTE_GRAY;
      for (int y = 0; y < read.getHeight(); y++) {
        for (int x = 0; x < read.getWidth(); x++) {
          if (gray || plainGray) { // the JDK would apply a curve of its own
            double value = read.getRaster().getSample(x, y, 0) / (gray ? 257.0 : 1);
            image.set(x, y, value, value, value);
          } else {
            int rgb = read.getRGB(x, y);
            image.set(x, y, rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
          }
        }
      }
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bayer mosaics are filled in by the nearest sample of each colour in their square. */
  static RgbImage ofPixels(PixelBuffer buffer) {
    RgbImage image = RgbImage.black(buffer.width(), buffer.height());
    for (int y = 0; y < buffer.height(); y++) {
      for (int x = 0; x < buffer.width(); x++) {
        double[] rgb = pixel(buffer, x, y);
        image.set(x, y, rgb[0], rgb[1], rgb[2]);
      }
    }
    return image;
  }

  private static double[] pixel(PixelBuffer buffer, int x, int y) {
    return switch (buffer.layout()) {
      case RGB8 -> packed(buffer, x, y, 3, 0, 1, 2);
      case BGR8 -> packed(buffer, x, y, 3, 2, 1, 0);
      case RGBA8 -> packed(buffer, x, y, 4, 0, 1, 2);
      case BGRA8 -> packed(buffer, x, y, 4, 2, 1, 0);
      case RGB16_LE -> packed(buffer, x, y, 6, 1, 3, 5);
      case RGBA16_LE -> packed(buffer, x, y, 8, 1, 3, 5);
      case MONO8 -> gray(buffer, packed(buffer, x, y, 1, 0, 0, 0));
      case MONO16_LE -> gray(buffer, packed(buffer, x, y, 2, 1, 1, 1));
      case MONO16_BE -> gray(buffer, packed(buffer, x, y, 2, 0, 0, 0));
      case YUYV -> paired(buffer, x, y, 0);
      case UYVY -> paired(buffer, x, y, 1);
      case NV12 -> pairedChroma(buffer, x, y, 0);
      case NV21 -> pairedChroma(buffer, x, y, 1);
      case I420 -> planar(buffer, x, y, 1, 1);
      case I422 -> planar(buffer, x, y, 1, 0);
      case I444 -> planar(buffer, x, y, 0, 0);
      case BAYER_RGGB8 -> mosaic(buffer, x, y, 0, 0);
      case BAYER_GRBG8 -> mosaic(buffer, x, y, 1, 0);
      case BAYER_GBRG8 -> mosaic(buffer, x, y, 0, 1);
      case BAYER_BGGR8 -> mosaic(buffer, x, y, 1, 1);
    };
  }

  private static double sample(PixelBuffer buffer, int plane, int x, int y) {
    PixelLayout layout = buffer.layout();
    int at =
        buffer.offset()
            + (int) layout.planeOffset(plane, buffer.height(), buffer.rowStride())
            + y * layout.planeStride(plane, buffer.rowStride())
            + x;
    return buffer.bytes()[at] & 0xFF;
  }

  private static double[] packed(PixelBuffer buffer, int x, int y, int step, int... rgb) {
    return new double[] {
      sample(buffer, 0, step * x + rgb[0], y),
      sample(buffer, 0, step * x + rgb[1], y),
      sample(buffer, 0, step * x + rgb[2], y)
    };
  }

  private static double[] gray(PixelBuffer buffer, double[] full) {
    if (buffer.colour().range() == Range.FULL) {
      return full;
    }
    double value = (full[0] - 16) * 255 / 219;
    return new double[] {value, value, value};
  }

  private static double[] paired(PixelBuffer buffer, int x, int y, int lumaFirst) {
    int pair = x / 2 * 4;
    return rgb(
        buffer.colour(),
        sample(buffer, 0, 2 * x + lumaFirst, y),
        sample(buffer, 0, pair + 1 - lumaFirst, y),
        sample(buffer, 0, pair + 3 - lumaFirst, y));
  }

  private static double[] pairedChroma(PixelBuffer buffer, int x, int y, int uFirst) {
    return rgb(
        buffer.colour(),
        sample(buffer, 0, x, y),
        sample(buffer, 1, x / 2 * 2 + uFirst, y / 2),
        sample(buffer, 1, x / 2 * 2 + 1 - uFirst, y / 2));
  }

  private static double[] planar(PixelBuffer buffer, int x, int y, int columns, int rows) {
    return rgb(
        buffer.colour(),
        sample(buffer, 0, x, y),
        sample(buffer, 1, x >> columns, y >> rows),
        sample(buffer, 2, x >> columns, y >> rows));
  }

  private static double[] mosaic(PixelBuffer buffer, int x, int y, int redColumn, int redRow) {
    int left = Math.min(x / 2 * 2, buffer.width() / 2 * 2 - 2);
    int top = Math.min(y / 2 * 2, buffer.height() / 2 * 2 - 2);
    return new double[] {
      sample(buffer, 0, left + redColumn, top + redRow),
      (sample(buffer, 0, left + 1 - redColumn, top + redRow)
              + sample(buffer, 0, left + redColumn, top + 1 - redRow))
          / 2,
      sample(buffer, 0, left + 1 - redColumn, top + 1 - redRow)
    };
  }

  static double[] rgb(ColourSpec colour, double y, double u, double v) {
    double[] shares = SamplePixels.shares(colour.matrix());
    boolean full = colour.range() == Range.FULL;
    double luma = full ? y : (y - 16) * 255 / 219;
    double blue = luma + 2 * (1 - shares[1]) * (u - 128) * (full ? 1 : 255.0 / 224);
    double red = luma + 2 * (1 - shares[0]) * (v - 128) * (full ? 1 : 255.0 / 224);
    double green = (luma - shares[0] * red - shares[1] * blue) / (1 - shares[0] - shares[1]);
    return new double[] {clip(red), clip(green), clip(blue)};
  }

  private static double clip(double value) {
    return Math.min(255, Math.max(0, value));
  }

  /** The last frame of an MP4. */
  static RgbImage ofVideo(byte[] mp4) {
    try (Mp4Frames frames = new Mp4Frames(mp4)) {
      AVFrame frame = frames.next();
      RgbImage image = null;
      while (frame != null) {
        image = ofFrame(frame);
        frame = frames.next();
      }
      return Objects.requireNonNull(image);
    }
  }

  private static RgbImage ofFrame(AVFrame frame) {
    ColourSpec colour = ColourTags.of(frame);
    if (colour.range() == Range.UNSTATED || colour.matrix() == Matrix.UNSTATED) {
      throw new AssertionError("the video does not state its colours: " + colour);
    }
    AVPixFmtDescriptor format = avutil.av_pix_fmt_desc_get(frame.format());
    RgbImage image = RgbImage.black(frame.width(), frame.height());
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        long chromaX = x >> format.log2_chroma_w();
        long chromaY = y >> format.log2_chroma_h();
        double[] rgb =
            rgb(
                colour,
                frame.data(0).get((long) y * frame.linesize(0) + x) & 0xFF,
                frame.data(1).get(chromaY * frame.linesize(1) + chromaX) & 0xFF,
                frame.data(2).get(chromaY * frame.linesize(2) + chromaX) & 0xFF);
        image.set(x, y, rgb[0], rgb[1], rgb[2]);
      }
    }
    return image;
  }
}
