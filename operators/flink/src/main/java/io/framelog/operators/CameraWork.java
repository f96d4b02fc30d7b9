/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.Frame;
import java.util.ArrayList;
import java.util.List;

/** A camera with what was cut of it so far, and where the next batch goes. */
record CameraWork(CameraBuffer camera, FrameIndex index, CameraBatcher.Output out) {

  /** Sends frames of one slice on. */
  void batch(Track track, Slice slice, RouteSettings settings, List<Frame> frames)
      throws Exception {
    out.batch(new FrameBatch(track, slice, settings, frames, null));
  }

  /** Says that nothing more comes for the part that is open. */
  void close(Track track, Slice slice, RouteSettings settings, CloseReason reason)
      throws Exception {
    out.batch(new FrameBatch(track, slice, settings, List.of(), reason));
  }

  /** Remembers frames, in ascending order, so that their like is known when it comes again. */
  void remember(List<BufferedFrame> frames) throws Exception {
    if (frames.isEmpty()) {
      return;
    }
    List<FrameIndex.FrameHash> hashes = new ArrayList<>(frames.size());
    for (BufferedFrame frame : frames) {
      hashes.add(
          new FrameIndex.FrameHash(frame.captureNanos(), PayloadHash.of(frame.frame().payload())));
    }
    index.add(hashes);
    camera.indexedFrames += hashes.size();
    long first = frames.get(0).captureNanos();
    long last = frames.get(frames.size() - 1).captureNanos();
    camera.oldestBucket = Math.min(camera.oldestBucket, FrameIndex.bucketOf(first));
    camera.newestBucket = Math.max(camera.newestBucket, FrameIndex.bucketOf(last));
  }
}
