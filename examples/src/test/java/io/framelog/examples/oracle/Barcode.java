/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import javax.imageio.ImageIO;

/**
 * A picture that says which frame it is, and says it still after JPEG, video coding and scaling.
 *
 * <p>A magenta border of 16 pixels round 4 rows of 8 black or white blocks of 32 pixels, the high
 * bit on the left: a marker, the high byte and the low byte of the number, and a check byte. {@code
 * read_barcode.py} reads the same off a screenshot.
 *
 * <pre>
 *   16 | 8 x 32 | 16   = 288 wide      row 0  marker 10100110
 *   16 | 4 x 32 | 16   = 160 high      row 1  number, high byte
 *                                      row 2  number, low byte
 *                                      row 3  high ^ low ^ 0x5A
 * </pre>
 */
public final class Barcode {

  public static final int WIDTH = 288;
  public static final int HEIGHT = 160;

  /** The largest number that fits. */
  public static final int MAX_NUMBER = 0xFFFF;

  private static final int BORDER = 16;
  private static final int BLOCK = 32;
  private static final int COLUMNS = 8;
  private static final int ROWS = 4;
  private static final int MARKER = 0b10100110;
  private static final int CHECK = 0x5A;

  // Not quite black and white, so that limited-range video keeps them apart from its clipping.
  private static final Color DARK = new Color(20, 20, 20);
  private static final Color LIGHT = new Color(235, 235, 235);

  private Barcode() {}

  /** The picture of a frame number: 8-bit RGB. */
  public static BufferedImage picture(int number) {
    if (number < 0 || number > MAX_NUMBER) {
      throw new IllegalArgumentException(
          "Frame number must be 0 to %d but was %d".formatted(MAX_NUMBER, number));
    }
    int high = number >> 8;
    int low = number & 0xFF;
    int[] rows = {MARKER, high, low, high ^ low ^ CHECK};
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.MAGENTA);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        graphics.setColor((rows[row] >> (COLUMNS - 1 - column) & 1) == 1 ? LIGHT : DARK);
        graphics.fillRect(BORDER + BLOCK * column, BORDER + BLOCK * row, BLOCK, BLOCK);
      }
    }
    graphics.dispose();
    return image;
  }

  /** The picture as a JPEG of ordinary quality. */
  public static byte[] jpeg(int number) {
    return encoded(number, "jpeg");
  }

  /** The picture as a PNG. */
  public static byte[] png(int number) {
    return encoded(number, "png");
  }

  /** The picture as bytes R, G, B per pixel, row after row without padding. */
  public static byte[] rgb(int number) {
    int[] pixels = picture(number).getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    byte[] rgb = new byte[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      rgb[3 * i] = (byte) (pixels[i] >> 16);
      rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
      rgb[3 * i + 2] = (byte) pixels[i];
    }
    return rgb;
  }

  /**
   * The number on a decoded frame that fills the whole image, at any size from 96x64 on.
   *
   * @return empty if a block is neither black nor white, or marker or check byte do not fit
   */
  public static OptionalInt read(BufferedImage frame) {
    double scaleX = frame.getWidth() / (double) WIDTH;
    double scaleY = frame.getHeight() / (double) HEIGHT;
    int[] rows = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        double mean =
            meanGray(
                frame,
                scaleX * (BORDER + BLOCK * (column + 0.25)),
                scaleY * (BORDER + BLOCK * (row + 0.25)),
                scaleX * BLOCK / 2,
                scaleY * BLOCK / 2);
        if (mean > 90 && mean < 165) {
          return OptionalInt.empty();
        }
        rows[row] = rows[row] << 1 | (mean > 128 ? 1 : 0);
      }
    }
    boolean valid = rows[0] == MARKER && rows[3] == (rows[1] ^ rows[2] ^ CHECK);
    return valid ? OptionalInt.of(rows[1] << 8 | rows[2]) : OptionalInt.empty();
  }

  private static double meanGray(BufferedImage frame, double x, double y, double w, double h) {
    long sum = 0;
    long samples = 0;
    for (int py = (int) y; py <= (int) (y + h); py++) {
      for (int px = (int) x; px <= (int) (x + w); px++) {
        int rgb = frame.getRGB(px, py);
        sum += (rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF);
        samples += 3;
      }
    }
    return sum / (double) samples;
  }

  private static byte[] encoded(int number, String format) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      if (!ImageIO.write(picture(number), format, bytes)) {
        throw new IllegalStateException("This Java writes no " + format);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot encode frame " + number, e);
    }
  }
}
