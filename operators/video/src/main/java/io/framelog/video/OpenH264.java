/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Map;
import java.util.TreeMap;

/** OpenH264, the software encoder for H.264. It has no levels of effort. */
final class OpenH264 implements EncoderBackend {
  /** MaxFS of H.264 level 5.2 in pixels (ITU-T H.264, table A-1): OpenH264 knows no higher one. */
  private static final long MAX_PIXELS = 36_864 * 256L;

  @Override
  public String name() {
    return "libopenh264";
  }

  @Override
  public VideoCodec codec() {
    return VideoCodec.H264;
  }

  @Override
  public FrameLimits limits() {
    return new FrameLimits(/* minSide= */ 16, /* maxSide= */ 4096, MAX_PIXELS, /* multiple= */ 2);
  }

  @Override
  public Map<String, String> options(EncodeRequest request) {
    Map<String, String> options = new TreeMap<>();
    options.put("profile", "high");
    options.put("coder", "cabac");
    options.put("allow_skip_frames", "0"); // a picture that is skipped has no packet
    RateControl rate = request.settings().rate();
    if (rate instanceof RateControl.Quality quality) {
      String quantiser = Integer.toString(QualityScale.H264.at(quality));
      options.put("rc_mode", "quality");
      options.put("qmin", quantiser);
      options.put("qmax", quantiser);
    } else if (rate instanceof RateControl.Bitrate bitrate) {
      options.put("rc_mode", "bitrate");
      options.put("b", Long.toString(request.nominalBitrate(bitrate)));
    }
    return options;
  }
}
