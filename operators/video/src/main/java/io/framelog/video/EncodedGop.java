/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch as one closed group of pictures: the first sample is a keyframe, usually the only one, no
 * sample needs another batch, and samples are shown in the order they are stored.
 *
 * @param config what a decoder needs; null exactly where every picture was rejected
 * @param samples one per accepted picture, in the batch's order
 * @param rejected the others, in the batch's order
 * @param fingerprint what made it; null exactly where every picture was rejected
 */
public record EncodedGop(
    @Nullable DecoderConfig config,
    List<Sample> samples,
    List<RejectedPicture> rejected,
    @Nullable EncoderFingerprint fingerprint) {
  public EncodedGop {
    samples = List.copyOf(samples);
    rejected = List.copyOf(rejected);
    if ((config == null) != samples.isEmpty() || (fingerprint == null) != samples.isEmpty()) {
      throw new IllegalArgumentException(
          "A decoder configuration and a fingerprint go with samples, but got "
              + config
              + " with "
              + samples.size()
              + " samples");
    }
  }
}
