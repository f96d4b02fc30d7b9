/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch as one closed group of pictures: the first sample is its only keyframe, no sample needs
 * another batch, and samples are shown in the order they are stored.
 *
 * @param config what a decoder needs; null exactly where every picture was rejected
 * @param samples one per accepted picture, in the batch's order
 * @param rejected the others, in the batch's order
 * @param encoder which encoder of which build made it, such as {@code libsvtav1 (FFmpeg 8.1.2)}
 */
public record EncodedGop(
    @Nullable DecoderConfig config,
    List<Sample> samples,
    List<RejectedPicture> rejected,
    String encoder) {
  public EncodedGop {
    samples = List.copyOf(samples);
    rejected = List.copyOf(rejected);
    if ((config == null) != samples.isEmpty()) {
      throw new IllegalArgumentException(
          "A decoder configuration goes with samples, but got "
              + config
              + " with "
              + samples.size()
              + " samples");
    }
  }
}
