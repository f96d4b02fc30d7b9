/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.video.DecoderConfig;
import io.framelog.video.RawPicture;
import java.util.List;

/** The media of a batch, one item for each frame, in ascending order of capture time. */
public sealed interface EncodedFrames {

  /** When each frame was taken, nanoseconds since the Unix epoch. */
  long[] captureNanos();

  /** Size of the media. */
  long bytes();

  /** Decoded planes. */
  record Raw(long[] captureNanos, List<RawPicture> pictures) implements EncodedFrames {
    public Raw {
      pictures = List.copyOf(pictures);
      requireSameCount(captureNanos, pictures.size());
    }

    @Override
    public long bytes() {
      return pictures.stream().mapToLong(picture -> picture.planes().length).sum();
    }
  }

  /** Picture files. */
  record Files(long[] captureNanos, String mediaType, List<byte[]> files) implements EncodedFrames {
    public Files {
      files = List.copyOf(files);
      requireSameCount(captureNanos, files.size());
    }

    @Override
    public long bytes() {
      return files.stream().mapToLong(file -> file.length).sum();
    }
  }

  /** One closed GOP: the first sample is a keyframe. */
  record Video(
      long[] captureNanos,
      DecoderConfig config,
      List<byte[]> samples,
      boolean[] keyframes,
      String encoder)
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

  private static void requireSameCount(long[] captureNanos, int count) {
    if (captureNanos.length != count || count == 0) {
      throw new IllegalArgumentException(
          "media need one capture time each, but were %d for %d times"
              .formatted(count, captureNanos.length));
    }
  }
}
