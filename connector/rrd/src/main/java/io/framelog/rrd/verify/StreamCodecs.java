/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.archetype.VideoCodec;
import java.util.Map;
import java.util.Optional;

/** The numbers of codecs in {@code VideoStream:codec}: four characters as one big-endian number. */
final class StreamCodecs {
  private static final Map<Long, VideoCodec> CODECS =
      Map.of(
          0x61763031L, VideoCodec.AV1,
          0x61766331L, VideoCodec.H264,
          0x68657631L, VideoCodec.H265,
          0x76703038L, VideoCodec.VP8,
          0x76703039L, VideoCodec.VP9);

  private StreamCodecs() {}

  /** Absent if Rerun has no codec of that number. */
  static Optional<VideoCodec> of(long number) {
    return Optional.ofNullable(CODECS.get(number));
  }
}
