/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import io.framelog.video.ColourSpec.Matrix;
import io.framelog.video.ColourSpec.Range;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Makes JPEG or PNG files of pictures. A file that is of that kind already, and is neither turned
 * nor shrunk, passes through byte for byte, undecoded. The same picture and settings give the same
 * bytes on the same build. One instance serves one thread at a time.
 */
public final class ImageEncoder implements AutoCloseable {
  private final ImageFileSettings files;
  private final PictureSettings pictures;
  private final SourceFrames sources;
  private final FrameConverter converter = new FrameConverter();

  public ImageEncoder(ImageFileSettings files, PictureSettings pictures) {
    this.files = files;
    this.pictures = pictures;
    sources = new SourceFrames(pictures.orientation());
  }

  /**
   * A whole file; the picture's own array where it passes through.
   *
   * @throws PictureException if the picture is broken, too large, or of a kind that is not handled
   */
  public byte[] encode(SourcePicture picture) throws PictureException {
    if (picture instanceof PictureFile file && files.matches(file) && !isTurned(file)) {
      if (pictures.fit() == null) {
        return file.bytes();
      }
      AVFrame frame = sources.read(file);
      return isShrunk(frame) ? encode(frame) : file.bytes();
    }
    return encode(sources.read(picture));
  }

  /** What makes the files that do not pass through. */
  public EncoderFingerprint fingerprint() {
    if (files instanceof ImageFileSettings.Jpeg jpeg) {
      String chroma = jpeg.chroma() == null ? "own" : jpeg.chroma().name();
      return fingerprint("mjpeg", "chroma=%s quality=%d".formatted(chroma, jpeg.quality()));
    } else if (files instanceof ImageFileSettings.Png png) {
      return fingerprint("png", "level=" + png.level());
    }
    throw new IllegalStateException("Unknown kind of file " + files);
  }

  private static EncoderFingerprint fingerprint(String encoder, String options) {
    return new EncoderFingerprint(encoder, options, NativeLibraries.version(), /* device= */ "");
  }

  private boolean isTurned(PictureFile file) throws PictureException {
    return switch (pictures.orientation()) {
      case KEEP -> false;
      case APPLY -> file.orientation() != Orientation.UPRIGHT;
    };
  }

  private boolean isShrunk(AVFrame frame) {
    return pictures.width(frame.width(), frame.height()) != frame.width()
        || pictures.height(frame.width(), frame.height()) != frame.height();
  }

  private byte[] encode(AVFrame frame) throws PictureException {
    PixelFormat format = PixelFormat.of(frame);
    ColourSpec colour = FrameColour.of(frame, format);
    int width = pictures.width(frame.width(), frame.height());
    int height = pictures.height(frame.width(), frame.height());
    if (files instanceof ImageFileSettings.Jpeg jpeg) {
      ChromaLayout chroma = jpeg.chroma() == null ? chromaOf(format) : jpeg.chroma();
      ColourSpec target = colour.with(Range.FULL, Matrix.BT601);
      FrameForm form = new FrameForm(width, height, PixelFormat.idOf(chroma), target);
      return JpegWriter.write(converter.convert(frame, form), jpeg.quality());
    } else if (files instanceof ImageFileSettings.Png png) {
      ColourSpec target = colour.with(Range.FULL, Matrix.RGB);
      FrameForm form = new FrameForm(width, height, PngWriter.formatFor(format), target);
      return PngWriter.write(converter.convert(frame, form), png.level());
    }
    throw new IllegalStateException("Unknown kind of file " + files);
  }

  private static ChromaLayout chromaOf(PixelFormat format) {
    if (format.gray() && !format.alpha()) {
      return ChromaLayout.GRAY;
    }
    boolean halfWidth = !format.rgb() && format.widthShift() == 1 && format.heightShift() == 0;
    return halfWidth ? ChromaLayout.YUV422 : ChromaLayout.YUV420;
  }

  @Override
  public void close() {
    converter.close();
    sources.close();
  }
}
