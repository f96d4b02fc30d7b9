/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import org.jspecify.annotations.Nullable;

/**
 * Size and pixel layout of an uncompressed picture: either a {@link PixelFormat}, or a channel type
 * with a color model. Rows go from top to bottom without padding.
 *
 * @param width in pixels, positive
 * @param height in pixels, positive
 * @param pixelFormat the layout; then the other two are absent
 * @param colorModel absent with a channel type means one channel (depth and class images)
 * @param channelDatatype the type of each channel
 */
public record ImageFormat(
    int width,
    int height,
    @Nullable PixelFormat pixelFormat,
    @Nullable ColorModel colorModel,
    @Nullable ChannelDatatype channelDatatype) {
  public ImageFormat {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException(
          "An image is at least 1x1 pixels, but was " + width + "x" + height);
    }
    if ((pixelFormat == null) == (channelDatatype == null)
        || (pixelFormat != null && colorModel != null)) {
      throw new IllegalArgumentException(
          "An image has either a pixel format or a channel type, but was "
              + pixelFormat
              + ", "
              + colorModel
              + ", "
              + channelDatatype);
    }
    if (pixelFormat != null
        && ((pixelFormat.halvesWidth() && width % 2 != 0)
            || (pixelFormat.halvesHeight() && height % 2 != 0))) {
      throw new IllegalArgumentException(
          pixelFormat
              + " shares chroma among neighbours, so the halved sides must be even, but was "
              + width
              + "x"
              + height
              + "; crop or pad it by one pixel");
    }
  }

  /** A layout that is not plain interleaved channels. */
  public static ImageFormat of(PixelFormat format, int width, int height) {
    return new ImageFormat(width, height, format, null, null);
  }

  /** Interleaved channels of one type. */
  public static ImageFormat of(ColorModel model, ChannelDatatype datatype, int width, int height) {
    return new ImageFormat(width, height, null, model, datatype);
  }

  /** One number per pixel and no color model, for depths and class ids. */
  public static ImageFormat ofChannel(ChannelDatatype datatype, int width, int height) {
    return new ImageFormat(width, height, null, null, datatype);
  }

  /** {@link PixelFormat#Y_U_V12_FULL}: I420, full range. */
  public static ImageFormat yuv420Full(int width, int height) {
    return of(PixelFormat.Y_U_V12_FULL, width, height);
  }

  /** {@link PixelFormat#Y_U_V12_LIMITED}: I420, limited range. */
  public static ImageFormat yuv420Limited(int width, int height) {
    return of(PixelFormat.Y_U_V12_LIMITED, width, height);
  }

  /** {@link PixelFormat#Y_U_V16_FULL}: planes, chroma at half width, full range. */
  public static ImageFormat yuv422Full(int width, int height) {
    return of(PixelFormat.Y_U_V16_FULL, width, height);
  }

  /** {@link PixelFormat#Y_U_V16_LIMITED}: planes, chroma at half width, limited range. */
  public static ImageFormat yuv422Limited(int width, int height) {
    return of(PixelFormat.Y_U_V16_LIMITED, width, height);
  }

  /** {@link PixelFormat#Y_U_V24_FULL}: planes of one size, full range. */
  public static ImageFormat yuv444Full(int width, int height) {
    return of(PixelFormat.Y_U_V24_FULL, width, height);
  }

  /** {@link PixelFormat#Y_U_V24_LIMITED}: planes of one size, limited range. */
  public static ImageFormat yuv444Limited(int width, int height) {
    return of(PixelFormat.Y_U_V24_LIMITED, width, height);
  }

  /** {@link PixelFormat#Y8_FULL}: luma only, full range. */
  public static ImageFormat y8Full(int width, int height) {
    return of(PixelFormat.Y8_FULL, width, height);
  }

  /** {@link PixelFormat#Y8_LIMITED}: luma only, limited range. */
  public static ImageFormat y8Limited(int width, int height) {
    return of(PixelFormat.Y8_LIMITED, width, height);
  }

  /** {@link PixelFormat#NV12}: Y, then U and V interleaved at half size, limited range. */
  public static ImageFormat nv12(int width, int height) {
    return of(PixelFormat.NV12, width, height);
  }

  /** {@link PixelFormat#YUY2}: Y0 U Y1 V interleaved, limited range. */
  public static ImageFormat yuy2(int width, int height) {
    return of(PixelFormat.YUY2, width, height);
  }

  /** Red, green, blue: 3 bytes per pixel. */
  public static ImageFormat rgb8(int width, int height) {
    return of(ColorModel.RGB, ChannelDatatype.U8, width, height);
  }

  /** Red, green, blue, alpha: 4 bytes per pixel. */
  public static ImageFormat rgba8(int width, int height) {
    return of(ColorModel.RGBA, ChannelDatatype.U8, width, height);
  }

  /** Blue, green, red: 3 bytes per pixel. */
  public static ImageFormat bgr8(int width, int height) {
    return of(ColorModel.BGR, ChannelDatatype.U8, width, height);
  }

  /** Blue, green, red, alpha: 4 bytes per pixel. */
  public static ImageFormat bgra8(int width, int height) {
    return of(ColorModel.BGRA, ChannelDatatype.U8, width, height);
  }

  /** Gray of 1 byte per pixel. */
  public static ImageFormat l8(int width, int height) {
    return of(ColorModel.L, ChannelDatatype.U8, width, height);
  }

  /** Gray of 2 bytes per pixel, little-endian. */
  public static ImageFormat l16(int width, int height) {
    return of(ColorModel.L, ChannelDatatype.U16, width, height);
  }

  /** The length of the buffer of such a picture. */
  public long expectedBytes() {
    if (pixelFormat != null) {
      return pixelFormat.bytes(width, height);
    }
    int channels = colorModel == null ? 1 : colorModel.channels();
    int channelBytes = channelDatatype == null ? 1 : channelDatatype.bytes();
    return (long) width * height * channels * channelBytes;
  }
}
