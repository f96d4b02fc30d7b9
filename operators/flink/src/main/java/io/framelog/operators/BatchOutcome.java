/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.Frame;
import io.framelog.frame.RejectReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts the frames of a batch into those that were encoded and the others. Not thread-safe. */
final class BatchOutcome {
  private final FrameBatch batch;
  private final List<Frame> encoded = new ArrayList<>();
  private final List<BatchEncoder.Rejected> rejected = new ArrayList<>();

  BatchOutcome(FrameBatch batch) {
    this.batch = batch;
  }

  /** Frames are to be accepted in the order of their media. */
  void accept(Frame frame) {
    encoded.add(frame);
  }

  void reject(Frame frame, RejectReason reason, @Nullable String message) {
    rejected.add(new BatchEncoder.Rejected(frame, reason, String.valueOf(message)));
  }

  /** Whether the media of the accepted frames are their very payloads. */
  boolean isAsPublished(List<byte[]> media) {
    for (int i = 0; i < media.size(); i++) {
      if (media.get(i) != encoded.get(i).payload()) {
        return false;
      }
    }
    return true;
  }

  /** When the accepted frames were taken. */
  long[] captureNanos() {
    return encoded.stream().mapToLong(Frame::captureNanos).toArray();
  }

  /**
   * What became of the batch.
   *
   * @param media of the accepted frames, in their order; null exactly if there are none
   */
  BatchEncoder.Result with(@Nullable EncodedFrames media) {
    return new BatchEncoder.Result(
        new EncodedBatch(
            batch.track(),
            batch.slice(),
            PartRule.of(batch.settings()),
            media,
            encoded.stream().map(Frame::position).toList(),
            batch.closes()),
        rejected);
  }
}
