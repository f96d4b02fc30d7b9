/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How batches are encoded.
 *
 * @param codec the format, {@link VideoCodec#AV1} or {@link VideoCodec#H264}
 * @param encoders which encoders to try, in this order; {@code auto} stands for all that Framelog
 *     knows for the format, best first
 * @param rate what decides the size of the video
 * @param preset how much work goes into making it small
 * @param options FFmpeg's own options for the encoder, which win over those that Framelog derives
 *     from {@code rate} and {@code preset}; one that the encoder does not know is refused when it
 *     is chosen
 * @param device which GPU hardware encoders use
 */
public record VideoSettings(
    VideoCodec codec,
    List<String> encoders,
    RateControl rate,
    Preset preset,
    SortedMap<String, String> options,
    DeviceSettings device)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Lets Framelog choose the encoder. */
  public static final String AUTO = "auto";

  public static final VideoCodec DEFAULT_CODEC = VideoCodec.AV1;
  public static final int DEFAULT_QUALITY = 50;
  public static final Preset DEFAULT_PRESET = Preset.BALANCED;

  public VideoSettings {
    encoders = List.copyOf(encoders);
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    if (codec == VideoCodec.H265) {
      throw new IllegalArgumentException(
          "codec must be AV1 or H264, but was H265, which is passed through only");
    }
    if (encoders.isEmpty()) {
      throw new IllegalArgumentException(
          "encoders must name at least one encoder or \"" + AUTO + "\", but was empty");
    }
    ReservedOptions.refuse(options);
  }

  /** AV1 by the best encoder that works, quality 50, preset balanced. */
  public static VideoSettings defaults() {
    return builder().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Starts from the defaults; {@link #build()} refuses values out of range. */
  public static final class Builder {
    private VideoCodec codec = DEFAULT_CODEC;
    private List<String> encoders = List.of(AUTO);
    private RateControl rate = new RateControl.Quality(DEFAULT_QUALITY);
    private Preset preset = DEFAULT_PRESET;
    private Map<String, String> options = Map.of();
    private DeviceSettings device = DeviceSettings.defaults();

    private Builder() {}

    public Builder codec(VideoCodec codec) {
      this.codec = codec;
      return this;
    }

    public Builder encoders(List<String> encoders) {
      this.encoders = List.copyOf(encoders);
      return this;
    }

    /** The same as {@link #rate} with a {@link RateControl.Quality}. */
    public Builder quality(int quality) {
      return rate(new RateControl.Quality(quality));
    }

    public Builder rate(RateControl rate) {
      this.rate = rate;
      return this;
    }

    public Builder preset(Preset preset) {
      this.preset = preset;
      return this;
    }

    public Builder options(Map<String, String> options) {
      this.options = Map.copyOf(options);
      return this;
    }

    public Builder device(DeviceSettings device) {
      this.device = device;
      return this;
    }

    public VideoSettings build() {
      return new VideoSettings(codec, encoders, rate, preset, new TreeMap<>(options), device);
    }
  }
}
