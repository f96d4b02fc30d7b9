/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import io.framelog.operators.Encoding;
import io.framelog.operators.Preparation;
import io.framelog.operators.VideoLayout;
import io.framelog.video.DeviceSettings;
import io.framelog.video.Preset;
import io.framelog.video.RateControl;
import io.framelog.video.VideoCodec;
import io.framelog.video.VideoSettings;
import java.util.List;
import java.util.Map;

/** The keys of a route's {@code video}. */
final class VideoReader {
  private static final int MIN_BITRATE = 10_000;
  private static final int MAX_BITRATE = 1_000_000_000;
  private static final int MAX_SESSIONS = 1024;

  /** The formats that can be encoded. */
  private enum Codec {
    AV1,
    H264
  }

  private VideoReader() {}

  static Encoding.Video read(Section section, Preparation preparation) {
    VideoSettings defaults = VideoSettings.defaults();
    VideoSettings.Builder video =
        VideoSettings.builder()
            .codec(codec(section))
            .encoders(encoders(section, defaults))
            .rate(rate(section))
            .preset(section.choice("preset", Preset.class, defaults.preset()))
            .device(device(section));
    Map<String, String> options = section.properties("options", Map.of());
    VideoLayout layout = section.choice("layout", VideoLayout.class, VideoLayout.ASSET);
    VideoSettings settings = defaults;
    try {
      settings = video.options(options).build();
    } catch (IllegalArgumentException e) {
      // all else was checked where it was read
      section.problem("options", options.toString(), "others: " + String.valueOf(e.getMessage()));
    }
    section.end();
    return new Encoding.Video(settings, layout, preparation);
  }

  private static VideoCodec codec(Section section) {
    return switch (section.choice("codec", Codec.class, Codec.AV1)) {
      case AV1 -> VideoCodec.AV1;
      case H264 -> VideoCodec.H264;
    };
  }

  private static List<String> encoders(Section section, VideoSettings defaults) {
    List<String> encoders =
        section.has("encoders")
            ? section.texts("encoders", "a list of encoders to try, such as [auto]")
            : defaults.encoders();
    return encoders.isEmpty() ? defaults.encoders() : encoders;
  }

  private static RateControl rate(Section section) {
    if (section.has("bitrate") && section.has("quality")) {
      section.problem("bitrate", "beside quality", "one of the two; remove the other");
    }
    int quality = section.integer("quality", VideoSettings.DEFAULT_QUALITY, 0, 100);
    int bitrate = section.integer("bitrate", 0, MIN_BITRATE, MAX_BITRATE);
    return bitrate == 0 ? new RateControl.Quality(quality) : new RateControl.Bitrate(bitrate);
  }

  private static DeviceSettings device(Section section) {
    return new DeviceSettings(
        section.text("device", "a GPU, such as 0 or /dev/dri/renderD128").orElse(""),
        section.integer("max-sessions", DeviceSettings.DEFAULT_MAX_SESSIONS, 1, MAX_SESSIONS));
  }
}
