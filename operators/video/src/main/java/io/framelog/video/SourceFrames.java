/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Pictures of every kind to FFmpeg's own frames, tagged with what their samples mean. */
final class SourceFrames implements AutoCloseable {
  private final OrientationPolicy orientation;
  private final Owned<AVFrame> decoded = Owned.frame();
  private final FrameConverter demosaicer = new FrameConverter();
  private final FrameTurner turner = new FrameTurner();

  SourceFrames(OrientationPolicy orientation) {
    this.orientation = orientation;
  }

  /** The picture's frame: owned here and overwritten at the next call. Bayer ones become RGB. */
  AVFrame read(SourcePicture picture) throws PictureException {
    if (picture instanceof PictureFile file) {
      return readFile(file);
    } else if (picture instanceof PixelBuffer buffer) {
      return readBuffer(buffer);
    }
    throw new IllegalStateException("Unknown kind of picture " + picture);
  }

  private AVFrame readFile(PictureFile file) throws PictureException {
    byte[] bytes = file.bytes();
    switch (FileKind.of(bytes)) {
      case JPEG -> JpegFrames.decode(bytes, decoded.it());
      case PNG -> PngFrames.decode(bytes, decoded.it());
      case WEBP -> WebpFrames.decode(bytes, decoded.it());
    }
    Orientation turn =
        switch (orientation) {
          case KEEP -> Orientation.UPRIGHT;
          case APPLY -> file.orientation();
        };
    return turn == Orientation.UPRIGHT ? decoded.it() : turner.turn(decoded.it(), turn);
  }

  private AVFrame readBuffer(PixelBuffer buffer) throws PictureException {
    BufferFrames.copy(buffer, decoded.it());
    if (!buffer.layout().bayer()) {
      return decoded.it();
    }
    AVFrame mosaic = decoded.it();
    AVFrame colours =
        demosaicer.convert(
            mosaic,
            new FrameForm(mosaic.width(), mosaic.height(), AV_PIX_FMT_RGB24, buffer.colour()));
    colours.width(buffer.width());
    colours.height(buffer.height());
    return colours;
  }

  @Override
  public void close() {
    turner.close();
    demosaicer.close();
    decoded.close();
  }
}
