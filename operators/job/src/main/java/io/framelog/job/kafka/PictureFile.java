/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.kafka;

import io.framelog.frame.Content;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.PixelEncoding;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A frame as a file to look at: as it came where it is a file or an access unit, as PNG where it is
 * pixels of red, green and blue or of grey.
 */
public final class PictureFile {

  private PictureFile() {}

  /**
   * Writes it.
   *
   * @param base of the file's name, which gets the ending that it needs
   * @return the file; nothing if such a frame cannot be shown
   * @throws IOException if it cannot be written
   */
  public static Optional<Path> write(FrameMessage message, Path base) throws IOException {
    Content content = message.content();
    if (content instanceof Content.File file) {
      return Optional.of(
          Files.write(
              named(base, file.format().name().toLowerCase(Locale.ROOT)), message.payload()));
    } else if (content instanceof Content.AccessUnit unit) {
      return Optional.of(Files.write(named(base, unit.format().wireName()), message.payload()));
    } else if (content instanceof Content.Pixels pixels && isShown(pixels.encoding())) {
      Path file = named(base, "png");
      ImageIO.write(image(pixels, message.payload()), "png", file.toFile());
      return Optional.of(file);
    }
    return Optional.empty();
  }

  private static Path named(Path base, String ending) {
    return base.resolveSibling(base.getFileName() + "." + ending);
  }

  private static boolean isShown(PixelEncoding encoding) {
    return switch (encoding) {
      case RGB8, BGR8, RGBA8, BGRA8, MONO8, MONO16_LE, MONO16_BE -> true;
      case RGB16_LE,
          RGBA16_LE,
          MONO32F_LE,
          YUYV,
          UYVY,
          NV12,
          NV21,
          I420,
          BAYER_RGGB8,
          BAYER_BGGR8,
          BAYER_GBRG8,
          BAYER_GRBG8 ->
          false;
    };
  }

  private static BufferedImage image(Content.Pixels pixels, byte[] bytes) {
    BufferedImage image =
        new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
    int pixelBytes = (int) pixels.encoding().minRowStride(1);
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < pixels.width(); x++) {
        int at = y * pixels.rowStride() + x * pixelBytes;
        image.setRGB(x, y, rgb(pixels.encoding(), bytes, at));
      }
    }
    return image;
  }

  private static int rgb(PixelEncoding encoding, byte[] bytes, int at) {
    return switch (encoding) {
      case RGB8, RGBA8 -> rgb(bytes[at], bytes[at + 1], bytes[at + 2]);
      case BGR8, BGRA8 -> rgb(bytes[at + 2], bytes[at + 1], bytes[at]);
      case MONO8, MONO16_BE -> rgb(bytes[at], bytes[at], bytes[at]);
      case MONO16_LE -> rgb(bytes[at + 1], bytes[at + 1], bytes[at + 1]);
      case RGB16_LE,
          RGBA16_LE,
          MONO32F_LE,
          YUYV,
          UYVY,
          NV12,
          NV21,
          I420,
          BAYER_RGGB8,
          BAYER_BGGR8,
          BAYER_GBRG8,
          BAYER_GRBG8 ->
          throw new IllegalArgumentException(encoding + " is not shown");
    };
  }

  private static int rgb(byte red, byte green, byte blue) {
    return (red & 0xFF) << 16 | (green & 0xFF) << 8 | (blue & 0xFF);
  }
}
