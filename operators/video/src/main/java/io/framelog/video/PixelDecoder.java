/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Decodes pictures to bare pixels in a form that Rerun shows as an {@code Image}, without loss
 * wherever such a form exists.
 *
 * <table>
 * <caption>What comes of what; YUV keeps its range</caption>
 * <tr><td>RGB, BGR, RGBA, BGRA, gray, Bayer</td><td>the same</td></tr>
 * <tr><td>16-bit gray, RGB and RGBA</td><td>the same, the low byte first</td></tr>
 * <tr><td>palette, gray with alpha</td><td>RGBA</td></tr>
 * <tr><td>YUYV, UYVY</td><td>YUYV if limited, else I422</td></tr>
 * <tr><td>NV12, NV21</td><td>NV12 if limited, else I420</td></tr>
 * <tr><td>planar 4:2:0, 4:2:2, 4:4:4</td><td>I420, I422, I444</td></tr>
 * <tr><td>4:4:0, 4:1:1, any shared chroma at an odd size</td><td>I444, chroma repeated</td></tr>
 * <tr><td>YUV of another matrix than BT.601, or with alpha</td><td>RGB, RGBA (rounded)</td></tr>
 * </table>
 *
 * <p>One instance serves one thread at a time.
 */
public final class PixelDecoder implements AutoCloseable {
  private final PictureSettings settings;
  private final SourceFrames sources;
  private final FrameConverter scaler = new FrameConverter();
  private final FrameConverter converter = new FrameConverter();

  public PixelDecoder(PictureSettings settings) {
    this.settings = settings;
    sources = new SourceFrames(settings.orientation());
  }

  /**
   * Decodes one picture.
   *
   * @return pixels without row padding; the picture's own array where it is that already
   * @throws PictureException if the picture is broken, too large, or of a kind that is not handled
   */
  public PixelBuffer decode(SourcePicture picture) throws PictureException {
    if (picture instanceof PixelBuffer buffer) {
      PixelBuffer shown = ShownPixels.reordered(buffer);
      boolean fits =
          shown.width() == settings.width(shown.width(), shown.height())
              && shown.height() == settings.height(shown.width(), shown.height());
      if (fits && ShownPixels.shows(shown)) {
        return PackedPixels.pack(shown);
      }
    }
    AVFrame frame = sources.read(picture);
    PixelFormat format = PixelFormat.of(frame);
    ColourSpec colour = FrameColour.of(frame, format);
    int width = settings.width(frame.width(), frame.height());
    int height = settings.height(frame.width(), frame.height());
    PixelLayout layout = ShownPixels.layoutFor(format, colour, width, height);
    ColourSpec target = ShownPixels.colourFor(layout, colour);
    if (width != frame.width() || height != frame.height()) {
      int scaled = BufferFrames.formatOf(layout);
      frame = scaler.convert(frame, new FrameForm(width, height, scaled, target));
    }
    return PackedPixels.read(inPlanes(frame, layout, target), layout, target);
  }

  /** The frame in the layout's samples, save for chroma that {@link PackedPixels} repeats. */
  private AVFrame inPlanes(AVFrame frame, PixelLayout layout, ColourSpec target)
      throws PictureException {
    PixelFormat format = PixelFormat.of(frame);
    int wanted =
        switch (layout) {
          case I420, I422, I444 -> format.planarId();
          case RGB8,
              BGR8,
              RGBA8,
              BGRA8,
              RGB16_LE,
              RGBA16_LE,
              MONO8,
              MONO16_LE,
              MONO16_BE,
              YUYV,
              UYVY,
              NV12,
              NV21,
              BAYER_RGGB8,
              BAYER_BGGR8,
              BAYER_GBRG8,
              BAYER_GRBG8 ->
              BufferFrames.formatOf(layout);
        };
    return converter.convert(frame, new FrameForm(frame.width(), frame.height(), wanted, target));
  }

  @Override
  public void close() {
    converter.close();
    scaler.close();
    sources.close();
  }
}
