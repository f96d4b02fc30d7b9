/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Map;

/**
 * What is particular to one encoder of FFmpeg. All of them take full-range 4:2:0 frames in system
 * memory and return one packet per frame, in order.
 */
interface EncoderBackend {
  /** FFmpeg's name of it. */
  String name();

  VideoCodec codec();

  /** Whether pictures of that size can be encoded. */
  boolean accepts(int width, int height);

  /** The sizes it accepts, in words. */
  String acceptedSizes();

  /** FFmpeg options for opening it; each must be consumed. */
  Map<String, String> options(VideoSettings settings);
}
