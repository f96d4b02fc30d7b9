/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Map;
import java.util.TreeMap;

/** Encoders of small boards (Raspberry Pi 4 and others) through Linux's video devices. */
final class V4l2H264 implements EncoderBackend {
  /** Lets the quantiser alone decide; the driver clips it to what it can do. */
  private static final String NO_LIMIT = "25000000";

  @Override
  public String name() {
    return "h264_v4l2m2m";
  }

  @Override
  public VideoCodec codec() {
    return VideoCodec.H264;
  }

  @Override
  public String hardware() {
    return "v4l2m2m";
  }

  @Override
  public FrameLimits limits() {
    return new FrameLimits(/* minSide= */ 32, /* maxSide= */ 1920, 1920L * 1920, /* multiple= */ 2);
  }

  @Override
  public Map<String, String> options(EncodeRequest request) {
    Map<String, String> options = new TreeMap<>();
    RateControl rate = request.settings().rate();
    if (rate instanceof RateControl.Quality quality) {
      String quantiser = Integer.toString(QualityScale.H264.at(quality));
      options.put("qmin", quantiser);
      options.put("qmax", quantiser);
      options.put("b", NO_LIMIT);
    } else if (rate instanceof RateControl.Bitrate bitrate) {
      options.put("b", Long.toString(request.nominalBitrate(bitrate)));
    }
    return options;
  }
}
