/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.io.Serializable;
import java.util.List;

/**
 * How batches are encoded.
 *
 * <p>Quality is 0 to 100 and means the same for a format, whatever the encoder; for AV1 it becomes
 * {@code crf = 63 - 0.56 * quality}, rounded: 0 is crf 63, the default 50 is crf 35, 100 is crf 7.
 *
 * @param codec the format
 * @param encoders which encoders to try, in this order; {@code auto} stands for all that Framelog
 *     knows for the format, best first
 * @param quality 0 (smallest) to 100 (best)
 * @param preset effort of SVT-AV1, 0 (slowest, smallest) to 9; its faster ones are for real-time
 *     modes only and damage blocks outside of them
 */
public record VideoSettings(VideoCodec codec, List<String> encoders, int quality, int preset)
    implements Serializable {
  /** Lets Framelog choose the encoder. */
  public static final String AUTO = "auto";

  public static final VideoCodec DEFAULT_CODEC = VideoCodec.AV1;
  public static final int DEFAULT_QUALITY = 50;
  public static final int DEFAULT_PRESET = 8;

  private static final int MAX_PRESET = 9;

  public VideoSettings {
    encoders = List.copyOf(encoders);
    if (encoders.isEmpty()) {
      throw new IllegalArgumentException(
          "encoders must name at least one encoder or \"" + AUTO + "\", but was empty");
    }
    if (quality < 0 || quality > 100) {
      throw new IllegalArgumentException("quality must be 0 to 100, but was " + quality);
    }
    if (preset < 0 || preset > MAX_PRESET) {
      throw new IllegalArgumentException(
          "preset must be 0 to " + MAX_PRESET + ", but was " + preset);
    }
  }

  /** AV1 by the best encoder that works, quality 50, preset 8. */
  public static VideoSettings defaults() {
    return builder().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Constant rate factor of AV1, 63 (worst) to 7. */
  int crf() {
    return 63 - (56 * quality + 50) / 100;
  }

  /** Starts from the defaults; {@link #build()} refuses values out of range. */
  public static final class Builder {
    private VideoCodec codec = DEFAULT_CODEC;
    private List<String> encoders = List.of(AUTO);
    private int quality = DEFAULT_QUALITY;
    private int preset = DEFAULT_PRESET;

    private Builder() {}

    public Builder codec(VideoCodec codec) {
      this.codec = codec;
      return this;
    }

    public Builder encoders(List<String> encoders) {
      this.encoders = List.copyOf(encoders);
      return this;
    }

    public Builder quality(int quality) {
      this.quality = quality;
      return this;
    }

    public Builder preset(int preset) {
      this.preset = preset;
      return this;
    }

    public VideoSettings build() {
      return new VideoSettings(codec, encoders, quality, preset);
    }
  }
}
