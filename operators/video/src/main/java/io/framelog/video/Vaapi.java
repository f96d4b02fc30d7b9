/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_HWDEVICE_TYPE_VAAPI;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_VAAPI;

import java.util.Map;
import java.util.TreeMap;

/** Encoders of Intel's and AMD's GPUs through Linux's VA-API. */
record Vaapi(String name, VideoCodec codec) implements EncoderBackend {

  static Vaapi av1() {
    return new Vaapi("av1_vaapi", VideoCodec.AV1);
  }

  static Vaapi h264() {
    return new Vaapi("h264_vaapi", VideoCodec.H264);
  }

  @Override
  public String hardware() {
    return "vaapi";
  }

  @Override
  public FrameLimits limits() {
    return codec == VideoCodec.AV1
        ? new FrameLimits(/* minSide= */ 128, /* maxSide= */ 8192, 8192L * 8192, /* multiple= */ 2)
        : new FrameLimits(/* minSide= */ 128, /* maxSide= */ 4096, 4096L * 4096, /* multiple= */ 2);
  }

  @Override
  public FrameFeed feed(EncodeRequest request) {
    return new SurfaceFeed(
        AV_HWDEVICE_TYPE_VAAPI,
        AV_PIX_FMT_VAAPI,
        request.settings().device().name(),
        request.width(),
        request.height());
  }

  @Override
  public Map<String, String> options(EncodeRequest request) {
    Map<String, String> options = new TreeMap<>();
    options.put("async_depth", "1");
    RateControl rate = request.settings().rate();
    if (rate instanceof RateControl.Quality quality) {
      QualityScale scale = codec == VideoCodec.AV1 ? QualityScale.AV1_QINDEX : QualityScale.H264;
      options.put("rc_mode", "CQP");
      options.put("global_quality", Integer.toString(scale.at(quality)));
    } else if (rate instanceof RateControl.Bitrate bitrate) {
      options.put("rc_mode", "VBR");
      options.put("b", Long.toString(request.nominalBitrate(bitrate)));
    }
    return options;
  }
}
