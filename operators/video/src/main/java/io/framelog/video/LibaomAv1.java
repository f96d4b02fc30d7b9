/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Map;
import java.util.TreeMap;

/** libaom, the reference encoder for AV1: slower than SVT-AV1, there where that fails. */
final class LibaomAv1 implements EncoderBackend {
  /** MaxPicSize of the highest AV1 levels, 6.0 to 6.3 (AV1 specification, annex A.3). */
  private static final long MAX_PIXELS = 35_651_584;

  @Override
  public String name() {
    return "libaom-av1";
  }

  @Override
  public VideoCodec codec() {
    return VideoCodec.AV1;
  }

  @Override
  public FrameLimits limits() {
    return new FrameLimits(/* minSide= */ 16, /* maxSide= */ 16384, MAX_PIXELS, /* multiple= */ 1);
  }

  @Override
  public Map<String, String> options(EncodeRequest request) {
    VideoSettings settings = request.settings();
    Map<String, String> options = new TreeMap<>();
    options.put("usage", "good");
    options.put("cpu-used", Integer.toString(effort(settings.preset())));
    // without a lookahead there are no hidden frames between packets
    options.put("lag-in-frames", "0");
    options.put("row-mt", "0");
    if (settings.rate() instanceof RateControl.Quality quality) {
      options.put("b", "0");
      options.put("crf", Integer.toString(QualityScale.LIBAOM.at(quality)));
    } else if (settings.rate() instanceof RateControl.Bitrate rate) {
      options.put("b", Long.toString(request.nominalBitrate(rate)));
    }
    return options;
  }

  private static int effort(Preset preset) {
    return switch (preset) {
      case ARCHIVE -> 4;
      case BALANCED -> 6;
      case FAST -> 8;
    };
  }
}
