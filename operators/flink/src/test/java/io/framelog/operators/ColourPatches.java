/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.PixelEncoding;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;

/**
 * A picture of 24 patches in eight colours, in every form that cameras send. Each channel has two
 * values only; gray forms hold the green one.
 */
final class ColourPatches {
  static final int WIDTH = 96;
  static final int HEIGHT = 64;
  static final int PATCH = 16;

  /** Bytes after each row of the first plane, where rows have such. */
  static final int PADDING = 6;

  private static final int[] RED = {60, 200};
  private static final int[] GREEN = {50, 180};
  private static final int[] BLUE = {40, 220};
  private static final float METRES = 20f;

  private ColourPatches() {}

  /** Red, green and blue of a pixel. */
  static double[] rgb(int x, int y) {
    int bits = bits(x, y);
    return new double[] {RED[bits & 1], GREEN[bits >> 1 & 1], BLUE[bits >> 2 & 1]};
  }

  /** The pixel of a gray picture. */
  static double[] gray(int x, int y) {
    double green = rgb(x, y)[1];
    return new double[] {green, green, green};
  }

  static float metres(int x, int y) {
    return (float) rgb(x, y)[1] / METRES;
  }

  private static int bits(int x, int y) {
    int patch = y / PATCH * (WIDTH / PATCH) + x / PATCH;
    return (patch * 3 + y / PATCH) % 8;
  }

  static int rowStride(PixelEncoding encoding) {
    return (int) encoding.minRowStride(WIDTH) + PADDING;
  }

  /** The picture in memory, rows padded with bytes that belong to no pixel. */
  static byte[] pixels(PixelEncoding encoding) {
    int stride = rowStride(encoding);
    ByteBuffer bytes =
        ByteBuffer.allocate((int) encoding.minBytes(WIDTH, HEIGHT, stride) + PADDING)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        put(bytes, encoding, stride, x, y);
      }
    }
    return bytes.array();
  }

  private static void put(ByteBuffer bytes, PixelEncoding encoding, int stride, int x, int y) {
    byte r = (byte) rgb(x, y)[0];
    byte g = (byte) rgb(x, y)[1];
    byte b = (byte) rgb(x, y)[2];
    byte alpha = (byte) 255;
    int row = y * stride;
    switch (encoding) {
      case RGB8 -> bytes.put(row + 3 * x, new byte[] {r, g, b});
      case BGR8 -> bytes.put(row + 3 * x, new byte[] {b, g, r});
      case RGBA8 -> bytes.put(row + 4 * x, new byte[] {r, g, b, alpha});
      case BGRA8 -> bytes.put(row + 4 * x, new byte[] {b, g, r, alpha});
      // both bytes alike: a value of 16 bits that is 257 times the one of eight
      case RGB16_LE -> bytes.put(row + 6 * x, new byte[] {r, r, g, g, b, b});
      case RGBA16_LE -> bytes.put(row + 8 * x, new byte[] {r, r, g, g, b, b, alpha, alpha});
      case MONO8 -> bytes.put(row + x, g);
      case MONO16_LE, MONO16_BE -> bytes.put(row + 2 * x, new byte[] {g, g});
      case MONO32F_LE -> bytes.putFloat(row + 4 * x, metres(x, y));
      case YUYV -> {
        bytes.put(row + 2 * x, yuv(x, y, 0));
        bytes.put(row + 2 * x + 1, yuv(x, y, 1 + x % 2));
      }
      case UYVY -> {
        bytes.put(row + 2 * x, yuv(x, y, 1 + x % 2));
        bytes.put(row + 2 * x + 1, yuv(x, y, 0));
      }
      case NV12, NV21 -> {
        bytes.put(row + x, yuv(x, y, 0));
        int plane = encoding == PixelEncoding.NV12 ? 1 + x % 2 : 2 - x % 2;
        bytes.put((HEIGHT + y / 2) * stride + x, yuv(x, y, plane));
      }
      case I420 -> {
        int chromaStride = (stride + 1) / 2;
        int u = HEIGHT * stride + y / 2 * chromaStride + x / 2;
        bytes.put(row + x, yuv(x, y, 0));
        bytes.put(u, yuv(x, y, 1));
        bytes.put(u + HEIGHT / 2 * chromaStride, yuv(x, y, 2));
      }
      case BAYER_RGGB8 -> bytes.put(row + x, mosaic(r, g, b, x % 2, y % 2));
      case BAYER_GRBG8 -> bytes.put(row + x, mosaic(r, g, b, 1 - x % 2, y % 2));
      case BAYER_GBRG8 -> bytes.put(row + x, mosaic(r, g, b, x % 2, 1 - y % 2));
      case BAYER_BGGR8 -> bytes.put(row + x, mosaic(r, g, b, 1 - x % 2, 1 - y % 2));
    }
  }

  /** Red where both are even, blue where both are odd. */
  private static byte mosaic(byte r, byte g, byte b, int column, int row) {
    return column != row ? g : column == 0 ? r : b;
  }

  /** BT.601 in limited range, which is what cameras send as YUV: Y, U or V. */
  private static byte yuv(int x, int y, int plane) {
    double[] rgb = rgb(x, y);
    double luma = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
    double value =
        switch (plane) {
          case 0 -> 16 + luma * 219 / 255;
          case 1 -> 128 + (rgb[2] - luma) / 1.772 * 224 / 255;
          default -> 128 + (rgb[0] - luma) / 1.402 * 224 / 255;
        };
    return (byte) Math.round(value);
  }

  static byte[] jpeg() {
    return file("jpeg", BufferedImage.TYPE_INT_RGB);
  }

  static byte[] png() {
    return file("png", BufferedImage.TYPE_INT_RGB);
  }

  /** Gray with 16 bits a pixel. */
  static byte[] png16() {
    return file("png", BufferedImage.TYPE_USHORT_GRAY);
  }

  private static byte[] file(String format, int type) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double[] rgb = rgb(x, y);
        for (int band = 0; band < image.getRaster().getNumBands(); band++) {
          boolean deep = type == BufferedImage.TYPE_USHORT_GRAY;
          image.getRaster().setSample(x, y, band, deep ? rgb[1] * 257 : rgb[band]);
        }
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A lossless WebP file (RFC 9649): one bit a channel and pixel chooses between two values. */
  static byte[] webp() {
    LowBits bits = new LowBits();
    bits.put(0x2F, 8);
    bits.put(WIDTH - 1, 14);
    bits.put(HEIGHT - 1, 14);
    bits.put(0, 4); // opaque, version
    bits.put(0, 3); // no transform, no colour cache, one set of prefix codes
    for (int[] channel : new int[][] {GREEN, RED, BLUE}) {
      bits.put(0b111, 3); // a simple code of two symbols of eight bits
      bits.put(channel[0], 8);
      bits.put(channel[1], 8);
    }
    bits.put(0b101, 3); // of one symbol: the same alpha everywhere
    bits.put(255, 8);
    bits.put(0b001, 3); // of one symbol of one bit: no distances
    bits.put(0, 1);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int pixel = bits(x, y);
        bits.put(pixel >> 1, 1);
        bits.put(pixel, 1);
        bits.put(pixel >> 2, 1);
      }
    }
    byte[] data = bits.evenBytes();
    return ByteBuffer.allocate(20 + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {'R', 'I', 'F', 'F'})
        .putInt(12 + data.length)
        .put(new byte[] {'W', 'E', 'B', 'P', 'V', 'P', '8', 'L'})
        .putInt(data.length)
        .put(data)
        .array();
  }

  /** Bits packed into bytes, the lowest first. */
  private static final class LowBits {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int pending;
    private int count;

    void put(int value, int width) {
      for (int i = 0; i < width; i++) {
        pending |= (value >> i & 1) << count++;
        if (count == Byte.SIZE) {
          bytes.write(pending);
          pending = 0;
          count = 0;
        }
      }
    }

    byte[] evenBytes() {
      put(0, (Byte.SIZE - count) % Byte.SIZE);
      if (bytes.size() % 2 != 0) {
        bytes.write(0);
      }
      return bytes.toByteArray();
    }
  }
}
