/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;

/**
 * A small picture that shows a {@link FrameNumber} as black and white blocks, which survive JPEG
 * and video coding, the high bit on the left:
 *
 * <pre>
 *   8 blocks     row 0     camera
 *   wide         rows 1-4  number, high byte first
 *                row 5     all of them xor 0x5A
 * </pre>
 */
final class NumberedPicture {
  private static final int COLUMNS = 8;
  private static final int ROWS = 6;
  private static final int CHECK = 0x5A;
  private static final int LOW_BYTE = 0xFF;

  /** Brightness between these is neither black nor white. */
  private static final int DARKEST_DOUBT = 90;

  private static final int BRIGHTEST_DOUBT = 165;
  private static final Color DARK = new Color(20, 20, 20);
  private static final Color LIGHT = new Color(235, 235, 235);

  private NumberedPicture() {}

  /**
   * A grey JPEG of 8 by 6 blocks.
   *
   * @param blockPixels edge of a block; 8 and 16 fit the blocks of JPEG
   */
  static byte[] jpeg(FrameNumber frame, int blockPixels) {
    BufferedImage image =
        new BufferedImage(COLUMNS * blockPixels, ROWS * blockPixels, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    int[] rows = rows(frame);
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        graphics.setColor((rows[row] >> (COLUMNS - 1 - column) & 1) == 1 ? LIGHT : DARK);
        graphics.fillRect(column * blockPixels, row * blockPixels, blockPixels, blockPixels);
      }
    }
    graphics.dispose();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      if (!ImageIO.write(image, "jpeg", bytes)) {
        throw new IllegalStateException("this Java writes no grey JPEG");
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a picture of " + frame + " could not be made", e);
    }
  }

  private static int[] rows(FrameNumber frame) {
    int number = frame.number();
    int[] rows = {
      frame.camera(),
      number >>> 24,
      number >>> 16 & LOW_BYTE,
      number >>> 8 & LOW_BYTE,
      number & LOW_BYTE,
      0
    };
    rows[ROWS - 1] = check(rows);
    return rows;
  }

  private static int check(int[] rows) {
    return rows[0] ^ rows[1] ^ rows[2] ^ rows[3] ^ rows[4] ^ CHECK;
  }

  /**
   * Reads the number off a picture.
   *
   * @param luma brightness by column and row, 0 to 255
   * @return empty if a block is neither black nor white, or the check byte does not fit
   */
  static Optional<FrameNumber> read(int width, int height, IntBinaryOperator luma) {
    int[] rows = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        int x = (2 * column + 1) * width / (2 * COLUMNS);
        int y = (2 * row + 1) * height / (2 * ROWS);
        int brightness = around(x, y, luma);
        if (brightness > DARKEST_DOUBT && brightness < BRIGHTEST_DOUBT) {
          return Optional.empty();
        }
        rows[row] = rows[row] << 1 | (brightness > DARKEST_DOUBT ? 1 : 0);
      }
    }
    int number = rows[1] << 24 | rows[2] << 16 | rows[3] << 8 | rows[4];
    return rows[ROWS - 1] == check(rows) && number >= 0
        ? Optional.of(new FrameNumber(rows[0], number))
        : Optional.empty();
  }

  private static int around(int x, int y, IntBinaryOperator luma) {
    return (luma.applyAsInt(x - 1, y - 1)
            + luma.applyAsInt(x, y - 1)
            + luma.applyAsInt(x - 1, y)
            + luma.applyAsInt(x, y))
        / 4;
  }
}
