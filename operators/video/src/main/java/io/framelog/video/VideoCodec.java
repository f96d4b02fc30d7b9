/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import io.framelog.video.bitstream.Keyframes;
import io.framelog.video.bitstream.StreamInspector;

/** A video format, eight bits, 4:2:0. */
public enum VideoCodec {
  /** Samples are temporal units of OBUs with size fields. */
  AV1,
  /** Samples are access units of Annex B; encoded or passed through. */
  H264,
  /** Samples are access units of Annex B; passed through only. */
  H265;

  /** A new inspector for one stream of this format. */
  public StreamInspector inspector() {
    return switch (this) {
      case AV1 -> StreamInspector.av1();
      case H264 -> StreamInspector.h264();
      case H265 -> StreamInspector.h265();
    };
  }

  /** Whether a unit of a stream looks like a keyframe. Only the unit itself is looked at. */
  public boolean looksLikeKeyframe(byte[] unit) {
    return switch (this) {
      case AV1 -> Keyframes.av1(unit);
      case H264 -> Keyframes.h264(unit);
      case H265 -> Keyframes.h265(unit);
    };
  }
}
