/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.StreamFormat;
import io.framelog.video.VideoCodec;

/** The words for video formats at the two ends. */
final class StreamFormats {
  private StreamFormats() {}

  static VideoCodec codec(StreamFormat format) {
    return switch (format) {
      case H264 -> VideoCodec.H264;
      case H265 -> VideoCodec.H265;
      case AV1 -> VideoCodec.AV1;
    };
  }
}
