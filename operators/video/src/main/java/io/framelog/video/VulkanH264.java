/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_HWDEVICE_TYPE_VULKAN;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_VULKAN;

import java.util.Map;
import java.util.TreeMap;

/** Encoders of GPUs whose Vulkan driver offers video. */
final class VulkanH264 implements EncoderBackend {
  @Override
  public String name() {
    return "h264_vulkan";
  }

  @Override
  public VideoCodec codec() {
    return VideoCodec.H264;
  }

  @Override
  public String hardware() {
    return "vulkan";
  }

  @Override
  public FrameLimits limits() {
    return new FrameLimits(
        /* minSide= */ 128, /* maxSide= */ 4096, 4096L * 4096, /* multiple= */ 2);
  }

  @Override
  public FrameFeed feed(EncodeRequest request) {
    return new SurfaceFeed(
        AV_HWDEVICE_TYPE_VULKAN,
        AV_PIX_FMT_VULKAN,
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
      options.put("rc_mode", "cqp");
      options.put("qp", Integer.toString(QualityScale.H264.at(quality)));
    } else if (rate instanceof RateControl.Bitrate bitrate) {
      options.put("rc_mode", "vbr");
      options.put("b", Long.toString(request.nominalBitrate(bitrate)));
    }
    return options;
  }
}
