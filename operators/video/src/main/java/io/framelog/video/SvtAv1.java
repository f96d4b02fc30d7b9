/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Map;

/** SVT-AV1, the software encoder. */
final class SvtAv1 implements EncoderBackend {
  private static final int MIN_SIDE = 16;
  private static final int MAX_SIDE = 8192;

  /** MaxPicSize of the highest AV1 levels, 6.0 to 6.3 (AV1 specification, annex A.3). */
  private static final int MAX_PIXELS = 35_651_584;

  @Override
  public String name() {
    return "libsvtav1";
  }

  @Override
  public VideoCodec codec() {
    return VideoCodec.AV1;
  }

  @Override
  public boolean accepts(int width, int height) {
    return Math.min(width, height) >= MIN_SIDE
        && Math.max(width, height) <= MAX_SIDE
        && width * height <= MAX_PIXELS;
  }

  @Override
  public String acceptedSizes() {
    return "%d to %d pixels a side and at most %d in all".formatted(MIN_SIDE, MAX_SIDE, MAX_PIXELS);
  }

  @Override
  public Map<String, String> options(VideoSettings settings) {
    // lp=1: the whole encoder in the calling thread, which makes its output repeatable. The
    // lookahead stays at its default: with a shorter one, SVT-AV1 4.2.0 reads memory that it never
    // set, and the last pictures of a batch differ from run to run (seen with MALLOC_PERTURB_)
    return Map.of(
        "preset", Integer.toString(settings.preset()),
        "crf", Integer.toString(settings.crf()),
        "svtav1-params", "lp=1");
  }
}
