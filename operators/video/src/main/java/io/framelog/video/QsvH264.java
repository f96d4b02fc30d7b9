/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Map;
import java.util.TreeMap;

/** Quick Sync of older Intel GPUs, on the machine's first one; newer ones answer to VAAPI. */
final class QsvH264 implements EncoderBackend {
  @Override
  public String name() {
    return "h264_qsv";
  }

  @Override
  public VideoCodec codec() {
    return VideoCodec.H264;
  }

  @Override
  public String hardware() {
    return "qsv";
  }

  @Override
  public FrameLimits limits() {
    return new FrameLimits(
        /* minSide= */ 128, /* maxSide= */ 4096, 4096L * 4096, /* multiple= */ 2);
  }

  @Override
  public FrameFeed feed(EncodeRequest request) {
    return new Nv12Feed();
  }

  @Override
  public Map<String, String> options(EncodeRequest request) {
    VideoSettings settings = request.settings();
    Map<String, String> options = new TreeMap<>();
    options.put("preset", preset(settings.preset()));
    options.put("async_depth", "1");
    options.put("forced_idr", "1");
    if (settings.rate() instanceof RateControl.Quality quality) {
      options.put("global_quality", Integer.toString(QualityScale.H264.at(quality)));
    } else if (settings.rate() instanceof RateControl.Bitrate rate) {
      options.put("b", Long.toString(request.nominalBitrate(rate)));
    }
    return options;
  }

  private static String preset(Preset preset) {
    return switch (preset) {
      case ARCHIVE -> "veryslow";
      case BALANCED -> "medium";
      case FAST -> "veryfast";
    };
  }
}
