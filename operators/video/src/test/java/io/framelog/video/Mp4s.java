/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.ArrayList;
import java.util.List;

/** Reads whole MP4 files for tests. */
final class Mp4s {
  private Mp4s() {}

  static List<DecodedFrame> decode(byte[] mp4) {
    List<DecodedFrame> frames = new ArrayList<>();
    try (Mp4Decoder decoder = new Mp4Decoder(mp4)) {
      DecodedFrame frame = decoder.next();
      while (frame != null) {
        frames.add(frame);
        frame = decoder.next();
      }
    }
    return frames;
  }
}
