/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Small JPEGs of the JDK's encoder, and edits of their headers. */
public final class TestJpegs {
  private static final int SOF0 = 0xC0;
  private static final int SOF2 = 0xC2;
  private static final int SOS = 0xDA;

  private TestJpegs() {}

  /** Baseline, 4:2:0. */
  public static byte[] baseline(int width, int height) {
    return encode(width, height, BufferedImage.TYPE_INT_RGB, ImageWriteParam.MODE_DISABLED);
  }

  public static byte[] progressive(int width, int height) {
    return encode(width, height, BufferedImage.TYPE_INT_RGB, ImageWriteParam.MODE_DEFAULT);
  }

  public static byte[] gray(int width, int height) {
    return encode(width, height, BufferedImage.TYPE_BYTE_GRAY, ImageWriteParam.MODE_DISABLED);
  }

  private static byte[] encode(int width, int height, int imageType, int progressiveMode) {
    BufferedImage image = new BufferedImage(width, height, imageType);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, (x * 37 + y * 101) * 2654435);
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setProgressiveMode(progressiveMode);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Where the frame header's marker FF C0 or FF C2 is. */
  public static int sofAt(byte[] jpeg) {
    int at = 2;
    while (true) {
      int marker = jpeg[at + 1] & 0xFF;
      if (marker == SOF0 || marker == SOF2) {
        return at;
      }
      at += 2 + u16(jpeg, at + 2);
    }
  }

  /** Where the first scan's marker FF DA is. */
  public static int sosAt(byte[] jpeg) {
    int at = 2;
    while ((jpeg[at + 1] & 0xFF) != SOS) {
      at += 2 + u16(jpeg, at + 2);
    }
    return at;
  }

  public static byte[] withByte(byte[] jpeg, int at, int value) {
    byte[] edited = jpeg.clone();
    edited[at] = (byte) value;
    return edited;
  }

  /** The frame header says another size; the scan stays what it was. */
  public static byte[] withSize(byte[] jpeg, int width, int height) {
    byte[] edited = jpeg.clone();
    int sof = sofAt(jpeg);
    edited[sof + 5] = (byte) (height >> 8);
    edited[sof + 6] = (byte) height;
    edited[sof + 7] = (byte) (width >> 8);
    edited[sof + 8] = (byte) width;
    return edited;
  }

  /** The frame header says other sampling factors, as 0xHV for each component. */
  public static byte[] withSampling(byte[] jpeg, int... factors) {
    byte[] edited = jpeg.clone();
    for (int i = 0; i < factors.length; i++) {
      edited[sofAt(jpeg) + 11 + 3 * i] = (byte) factors[i];
    }
    return edited;
  }

  public static byte[] withInserted(byte[] jpeg, int at, int... values) {
    byte[] edited = Arrays.copyOf(jpeg, jpeg.length + values.length);
    System.arraycopy(jpeg, at, edited, at + values.length, jpeg.length - at);
    for (int i = 0; i < values.length; i++) {
      edited[at + i] = (byte) values[i];
    }
    return edited;
  }

  public static byte[] of(int... values) {
    return withInserted(new byte[0], 0, values);
  }

  private static int u16(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }
}
