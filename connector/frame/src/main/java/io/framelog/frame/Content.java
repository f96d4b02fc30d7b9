/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.util.Arrays;

/** What a frame's payload is, known without decoding it. */
public sealed interface Content {

  /** Whether frames of this and of that content may be encoded together, one after the other. */
  boolean joins(Content next);

  /** The value of the {@code frame-format} header. */
  String wireName();

  /** Bytes of the decoded planes without padding; of what is not decoded, zero. */
  long planeBytes();

  /**
   * A picture file.
   *
   * @param width in pixels, as stored (before any rotation)
   * @param height in pixels, as stored
   * @param planeBytes of the decoded planes without padding
   */
  record File(FileFormat format, int width, int height, long planeBytes) implements Content {
    public File {
      requirePixels(width, height);
    }

    @Override
    public String wireName() {
      return format.wireName();
    }

    @Override
    public boolean joins(Content next) {
      return next instanceof File file
          && format == file.format
          && width == file.width
          && height == file.height;
    }

    @Override
    public String toString() {
      return width + "x" + height + " " + format.wireName();
    }
  }

  /**
   * Bare pixels.
   *
   * @param rowStride bytes from the start of a row of the first plane to the start of the next
   */
  record Pixels(PixelEncoding encoding, int width, int height, int rowStride) implements Content {
    public Pixels {
      requirePixels(width, height);
      if (rowStride < encoding.minRowStride(width)) {
        throw new IllegalArgumentException(
            "a row of %d %s pixels has at least %d bytes, but its stride was %d"
                .formatted(width, encoding, encoding.minRowStride(width), rowStride));
      }
    }

    @Override
    public String wireName() {
      return "raw";
    }

    @Override
    public boolean joins(Content next) {
      return next instanceof Pixels pixels
          && encoding == pixels.encoding
          && width == pixels.width
          && height == pixels.height;
    }

    @Override
    public long planeBytes() {
      return encoding.minBytes(width, height, encoding.minRowStride(width));
    }

    @Override
    public String toString() {
      return width + "x" + height + " " + encoding;
    }
  }

  /** One access unit of a video stream: one picture, in decoding order. */
  record AccessUnit(StreamFormat format) implements Content {
    @Override
    public String wireName() {
      return format.wireName();
    }

    @Override
    public boolean joins(Content next) {
      return next instanceof AccessUnit unit && format == unit.format;
    }

    @Override
    public long planeBytes() {
      return 0;
    }

    @Override
    public String toString() {
      return format.wireName() + " access unit";
    }
  }

  /**
   * How a camera maps space to pixels. It is no picture, but is ordered, cut and stored like one,
   * as a sequence of its own. Matrices are row by row; an empty one was not given.
   *
   * @param width in pixels, of the pictures it is for
   * @param height in pixels
   * @param distortionModel such as {@code plumb_bob}; empty if none is named
   * @param d distortion coefficients
   * @param k 3x3 intrinsic matrix
   * @param r 3x3 rectification matrix
   * @param p 3x4 projection matrix
   */
  record Calibration(
      int width, int height, String distortionModel, double[] d, double[] k, double[] r, double[] p)
      implements Content {
    public Calibration {
      requirePixels(width, height);
    }

    @Override
    public String wireName() {
      return "calibration";
    }

    @Override
    public boolean joins(Content next) {
      return next instanceof Calibration;
    }

    @Override
    public long planeBytes() {
      return 0;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Calibration that
          && width == that.width
          && height == that.height
          && distortionModel.equals(that.distortionModel)
          && Arrays.equals(d, that.d)
          && Arrays.equals(k, that.k)
          && Arrays.equals(r, that.r)
          && Arrays.equals(p, that.p);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * width + height) + Arrays.hashCode(k);
    }

    @Override
    public String toString() {
      return "calibration of " + width + "x" + height + " pictures";
    }
  }

  private static void requirePixels(int width, int height) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a picture has at least 1x1 pixels, but was " + width + "x" + height);
    }
  }
}
