/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Map;
import java.util.Set;

/**
 * Options of FFmpeg that a user may not set, because what is stored rests on them: one packet per
 * frame in the order of the frames, a keyframe first, times untouched, colour as the pictures say,
 * and the same bytes at every run.
 */
final class ReservedOptions {
  private static final Set<String> GENERIC =
      Set.of(
          "async_depth",
          "b_depth",
          "bf",
          "color_primaries",
          "color_range",
          "color_trc",
          "colorspace",
          "delay",
          "err_detect",
          "flags",
          "flags2",
          "forced-idr",
          "forced_idr",
          "g",
          "gpu",
          "idr_interval",
          "intra-refresh",
          "keyint_min",
          "pix_fmt",
          "strict",
          "thread_type",
          "threads",
          "time_base",
          "zerolatency");

  /** Of SVT-AV1's own parameters. A lookahead other than its default reads unset memory. */
  private static final Set<String> SVT_AV1 =
      Set.of(
          "color-range",
          "enable-force-key-frames",
          "fps",
          "fps-denom",
          "fps-num",
          "height",
          "irefresh-type",
          "keyint",
          "lookahead",
          "lp",
          "pass",
          "width");

  private ReservedOptions() {}

  static void refuse(Map<String, String> options) {
    for (Map.Entry<String, String> option : options.entrySet()) {
      refuse(GENERIC, option.getKey(), option.getKey());
      if (option.getKey().equals(SvtAv1.PARAMETERS)) {
        for (String parameter : option.getValue().split(":", -1)) {
          String name = parameter.split("=", 2)[0];
          refuse(SVT_AV1, name, SvtAv1.PARAMETERS + ": " + name);
        }
      }
    }
  }

  private static void refuse(Set<String> reserved, String name, String shown) {
    if (reserved.contains(name)) {
      throw new IllegalArgumentException(
          "The option %s is Framelog's own to set: exact times and repeatable bytes rest on it"
              .formatted(shown));
    }
  }
}
