/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Map;
import java.util.TreeMap;

/** NVIDIA's encoder. It reads planes in system memory and uploads them itself. */
record Nvenc(String name, VideoCodec codec) implements EncoderBackend {

  static Nvenc av1() {
    return new Nvenc("av1_nvenc", VideoCodec.AV1);
  }

  static Nvenc h264() {
    return new Nvenc("h264_nvenc", VideoCodec.H264);
  }

  @Override
  public String hardware() {
    return "nvenc";
  }

  @Override
  public FrameLimits limits() {
    return codec == VideoCodec.AV1
        ? new FrameLimits(/* minSide= */ 192, /* maxSide= */ 8192, 8192L * 8192, /* multiple= */ 2)
        : new FrameLimits(/* minSide= */ 146, /* maxSide= */ 4096, 4096L * 4096, /* multiple= */ 2);
  }

  @Override
  public Map<String, String> options(EncodeRequest request) {
    VideoSettings settings = request.settings();
    Map<String, String> options = new TreeMap<>();
    options.put("preset", preset(settings.preset()));
    options.put("tune", "hq");
    // one packet for each frame, at once
    options.put("delay", "0");
    options.put("zerolatency", "1");
    options.put("rc-lookahead", "0");
    options.put("forced-idr", "1");
    if (!settings.device().name().isEmpty()) {
      options.put("gpu", settings.device().name());
    }
    if (settings.rate() instanceof RateControl.Quality quality) {
      QualityScale scale = codec == VideoCodec.AV1 ? QualityScale.AV1_QINDEX : QualityScale.H264;
      options.put("rc", "constqp");
      options.put("qp", Integer.toString(scale.at(quality)));
    } else if (settings.rate() instanceof RateControl.Bitrate rate) {
      options.put("rc", "vbr");
      options.put("b", Long.toString(request.nominalBitrate(rate)));
    }
    return options;
  }

  private static String preset(Preset preset) {
    return switch (preset) {
      case ARCHIVE -> "p7";
      case BALANCED -> "p5";
      case FAST -> "p2";
    };
  }
}
