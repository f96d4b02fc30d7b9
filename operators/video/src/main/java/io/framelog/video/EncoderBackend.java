/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Map;

/**
 * What is particular to one encoder of FFmpeg. All of them get full-range 4:2:0 frames in system
 * memory from {@link EncoderSession} and return one packet per frame, in order.
 */
interface EncoderBackend {
  /** FFmpeg's name of it. */
  String name();

  VideoCodec codec();

  /** Which pictures can be encoded. */
  FrameLimits limits();

  /** FFmpeg options for opening it; each must be consumed. The user's own are added later. */
  Map<String, String> options(EncodeRequest request);

  /** How frames get to it; whoever calls closes it. */
  default FrameFeed feed(EncodeRequest request) {
    return new MemoryFeed();
  }

  /** The kind of hardware whose sessions are counted, or empty for software. */
  default String hardware() {
    return "";
  }
}
