/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.archetype.VideoCodec;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What the bytes of one video sample say without being decoded.
 *
 * @param faults why it is no sample as Rerun wants it
 */
record SampleFacts(boolean keyframe, List<String> faults) {

  static SampleFacts of(VideoCodec codec, ByteBuffer sample) {
    ByteBuffer bytes = sample.slice();
    return switch (codec) {
      case H264, H265 -> AnnexB.read(codec, bytes);
      case AV1 -> ObuSequence.read(bytes);
      case VP8 ->
          bytes.hasRemaining()
              ? new SampleFacts((bytes.get(0) & 1) == 0, List.of())
              : new SampleFacts(false, List.of("no bytes"));
      case VP9 -> vp9(bytes);
    };
  }

  private static SampleFacts vp9(ByteBuffer bytes) {
    int first = bytes.hasRemaining() ? Byte.toUnsignedInt(bytes.get(0)) : 0;
    if (first >> 6 != 2) {
      return new SampleFacts(false, List.of("no VP9 frame"));
    }
    int profile = (first >> 5 & 1) | (first >> 4 & 1) << 1;
    // profile 3 has a reserved bit before the flag that shows an existing frame
    int existing = profile == 3 ? 2 : 3;
    boolean key = (first >> existing & 1) == 0 && (first >> (existing - 1) & 1) == 0;
    return new SampleFacts(key, List.of());
  }
}
