/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Frames of a camera as state holds them, while they are dealt out to those who wait for them. */
final class WaitingFrames {
  private final TreeMap<Long, Frame> bySequence;

  WaitingFrames(SortedMap<Long, Frame> bySequence) {
    this.bySequence = new TreeMap<>(bySequence);
  }

  /**
   * The frame of a sequence, once.
   *
   * @throws IOException if it is not in state
   */
  BufferedFrame take(long sequence) throws IOException {
    Frame frame = bySequence.remove(sequence);
    if (frame == null) {
      throw new IOException("frame " + sequence + " that a camera waits with is not in state");
    }
    return BufferedFrame.of(sequence, frame);
  }

  /** Those that nobody took, in the order they arrived. */
  List<BufferedFrame> rest() {
    List<BufferedFrame> frames = new ArrayList<>();
    for (Map.Entry<Long, Frame> entry : bySequence.entrySet()) {
      frames.add(BufferedFrame.of(entry.getKey(), entry.getValue()));
    }
    return frames;
  }
}
