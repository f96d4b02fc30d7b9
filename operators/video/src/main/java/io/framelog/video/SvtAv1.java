/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Map;
import java.util.TreeMap;

/** SVT-AV1, the software encoder for AV1. */
final class SvtAv1 implements EncoderBackend {
  /** The option that holds SVT-AV1's own parameters, {@code name=value} separated by colons. */
  static final String PARAMETERS = "svtav1-params";

  /** MaxPicSize of the highest AV1 levels, 6.0 to 6.3 (AV1 specification, annex A.3). */
  private static final long MAX_PIXELS = 35_651_584;

  @Override
  public String name() {
    return "libsvtav1";
  }

  @Override
  public VideoCodec codec() {
    return VideoCodec.AV1;
  }

  @Override
  public FrameLimits limits() {
    return new FrameLimits(/* minSide= */ 16, /* maxSide= */ 8192, MAX_PIXELS, /* multiple= */ 1);
  }

  @Override
  public Map<String, String> options(EncodeRequest request) {
    VideoSettings settings = request.settings();
    Map<String, String> options = new TreeMap<>();
    options.put("preset", Integer.toString(preset(settings.preset())));
    // lp=1: the whole encoder in the calling thread, which makes its output repeatable. The
    // lookahead stays at its default: with a shorter one, SVT-AV1 4.2.0 reads memory that it never
    // set, and the last pictures of a batch differ from run to run (seen with MALLOC_PERTURB_)
    options.put(PARAMETERS, "lp=1");
    if (settings.rate() instanceof RateControl.Quality quality) {
      options.put("crf", Integer.toString(QualityScale.SVT_AV1.at(quality)));
    } else if (settings.rate() instanceof RateControl.Bitrate rate) {
      options.put("b", Long.toString(request.nominalBitrate(rate)));
    }
    return options;
  }

  /** Its presets from 10 on are for real-time modes only and damage blocks outside of them. */
  private static int preset(Preset preset) {
    return switch (preset) {
      case ARCHIVE -> 5;
      case BALANCED -> 8;
      case FAST -> 9;
    };
  }
}
