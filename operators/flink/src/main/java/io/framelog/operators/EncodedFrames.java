/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.video.DecoderConfig;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The media of a batch, one item for each frame, in ascending order of capture time. */
public sealed interface EncodedFrames {

  /** When each frame was taken, nanoseconds since the Unix epoch. */
  long[] captureNanos();

  /** Size of the media. */
  long bytes();

  /**
   * What made them, so that the same frames give the same bytes again; null where they are as
   * published, or follow from what was published.
   */
  default @Nullable String encoder() {
    return null;
  }

  /** Bare pixels. */
  record Raw(long[] captureNanos, List<RawImage> images) implements EncodedFrames {
    public Raw {
      images = List.copyOf(images);
      requireSameCount(captureNanos, images.size());
    }

    @Override
    public long bytes() {
      return images.stream().mapToLong(image -> image.pixels().length).sum();
    }
  }

  /**
   * Picture files.
   *
   * @param encoder null only if all of them are as published
   */
  record Files(long[] captureNanos, String mediaType, List<byte[]> files, @Nullable String encoder)
      implements EncodedFrames {
    public Files {
      files = List.copyOf(files);
      requireSameCount(captureNanos, files.size());
    }

    @Override
    public long bytes() {
      return files.stream().mapToLong(file -> file.length).sum();
    }
  }

  /**
   * One closed GOP: the first sample is a keyframe.
   *
   * @param encoder null if it came as video
   */
  record Video(
      long[] captureNanos,
      DecoderConfig config,
      List<byte[]> samples,
      boolean[] keyframes,
      @Nullable String encoder)
      implements EncodedFrames {
    public Video {
      samples = List.copyOf(samples);
      requireSameCount(captureNanos, samples.size());
      if (keyframes.length != samples.size() || !keyframes[0]) {
        throw new IllegalArgumentException("a batch of video begins with a keyframe");
      }
    }

    @Override
    public long bytes() {
      return samples.stream().mapToLong(sample -> sample.length).sum();
    }
  }

  /** Calibrations of a camera. */
  record Projections(long[] captureNanos, List<Projection> projections) implements EncodedFrames {
    private static final int BYTES_EACH = 7 * Float.BYTES;

    public Projections {
      projections = List.copyOf(projections);
      requireSameCount(captureNanos, projections.size());
    }

    @Override
    public long bytes() {
      return (long) BYTES_EACH * projections.size();
    }
  }

  private static void requireSameCount(long[] captureNanos, int count) {
    if (captureNanos.length != count || count == 0) {
      throw new IllegalArgumentException(
          "media need one capture time each, but were %d for %d times"
              .formatted(count, captureNanos.length));
    }
  }
}
