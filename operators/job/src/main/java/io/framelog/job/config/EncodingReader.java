/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import io.framelog.operators.Encoding;
import io.framelog.operators.Preparation;
import io.framelog.video.ChromaLayout;
import io.framelog.video.FitWithin;
import io.framelog.video.FrameRateLimit;
import io.framelog.video.ImageFileSettings;
import io.framelog.video.OrientationPolicy;
import io.framelog.video.PictureSettings;
import io.framelog.video.PixelBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys of a route that say what its pictures become. */
final class EncodingReader {
  private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,4})x([1-9]\\d{0,4})");
  private static final int MIN_SIDE = 2;

  /** Below it, no video encoder takes a picture. */
  private static final int MIN_VIDEO_SIDE = 16;

  private static final double MAX_FRAMES_PER_SECOND = 1000;

  private static final Map<String, ChromaLayout> SUBSAMPLINGS =
      Map.of(
          "4:2:0", ChromaLayout.YUV420,
          "4:2:2", ChromaLayout.YUV422,
          "4:4:4", ChromaLayout.YUV444,
          "gray", ChromaLayout.GRAY);

  private enum Kind {
    RAW,
    JPEG,
    PNG,
    VIDEO;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private EncodingReader() {}

  static Encoding read(Section section) {
    if (!section.has("encoding")) {
      section.problem("encoding", ConfigProblem.MISSING, "raw, jpeg, png or video");
    }
    Kind kind = section.choice("encoding", Kind.class, Kind.VIDEO);
    for (Kind other : Kind.values()) {
      if (other != Kind.RAW && other != kind && section.has(other.key())) {
        section.problem(
            other.key(),
            "a mapping",
            "it only beside encoding: %s; remove one of them".formatted(other.key()));
      }
    }
    Preparation preparation =
        new Preparation(
            new PictureSettings(
                section.choice("orientation", OrientationPolicy.class, OrientationPolicy.KEEP),
                scale(section, kind)),
            rate(section));
    return switch (kind) {
      case RAW -> new Encoding.RawImages(preparation);
      case JPEG -> new Encoding.JpegImages(jpeg(section.section("jpeg")), preparation);
      case PNG -> new Encoding.PngImages(png(section.section("png")), preparation);
      case VIDEO -> VideoReader.read(section.section("video"), preparation);
    };
  }

  private static @Nullable FitWithin scale(Section section, Kind kind) {
    int minSide = kind == Kind.VIDEO ? MIN_VIDEO_SIDE : MIN_SIDE;
    String expected =
        "the box to shrink pictures into, such as 1280x720, of %d to %d pixels a side"
            .formatted(minSide, PixelBuffer.MAX_SIDE);
    String text = section.text("scale", expected).orElse(null);
    if (text == null) {
      return null;
    }
    Matcher size = SIZE.matcher(text);
    if (size.matches()) {
      int width = Integer.parseInt(size.group(1));
      int height = Integer.parseInt(size.group(2));
      if (Math.min(width, height) >= minSide && Math.max(width, height) <= PixelBuffer.MAX_SIDE) {
        return new FitWithin(width, height);
      }
    }
    section.problem("scale", text, expected);
    return null;
  }

  private static @Nullable FrameRateLimit rate(Section section) {
    String expected =
        "frames a second, such as 10 or 0.5, above 0 and at most %.0f"
            .formatted(MAX_FRAMES_PER_SECOND);
    String text = section.text("max-fps", expected).orElse(null);
    if (text == null) {
      return null;
    }
    try {
      double framesPerSecond = Double.parseDouble(text);
      if (framesPerSecond <= MAX_FRAMES_PER_SECOND) {
        return FrameRateLimit.perSecond(framesPerSecond);
      }
    } catch (IllegalArgumentException e) {
      // no number, or none that is a rate: reported below
    }
    section.problem("max-fps", text, expected);
    return null;
  }

  private static ImageFileSettings.Jpeg jpeg(Section section) {
    int quality = section.integer("quality", ImageFileSettings.Jpeg.DEFAULT_QUALITY, 1, 100);
    ChromaLayout chroma = null;
    String expected = "4:2:0, 4:2:2, 4:4:4 or gray";
    String named = section.text("subsampling", expected).orElse(null);
    if (named != null) {
      chroma = SUBSAMPLINGS.get(named);
      if (chroma == null) {
        section.problem("subsampling", named, expected);
      }
    }
    section.end();
    return new ImageFileSettings.Jpeg(quality, chroma);
  }

  private static ImageFileSettings.Png png(Section section) {
    int level = section.integer("level", ImageFileSettings.Png.DEFAULT_LEVEL, 0, 9);
    section.end();
    return new ImageFileSettings.Png(level);
  }
}
