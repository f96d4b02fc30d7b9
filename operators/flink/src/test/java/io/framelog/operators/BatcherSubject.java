/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.Frame;
import io.framelog.frame.Marker;
import io.framelog.frame.RecordPosition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A batcher with one camera, and what came out of it. */
final class BatcherSubject {
  final Collected out = new Collected();
  private final Map<Long, FrameIndex.Bucket> buckets = new HashMap<>();
  private final FrameIndex index = new FrameIndex(new HeapBuckets(buckets));
  private CameraBatcher batcher;
  private CameraBuffer camera = new CameraBuffer();

  BatcherSubject(RouteSettings route) {
    batcher = new CameraBatcher(RouteTable.of(List.of(route)), TestFrames.clock());
  }

  void add(long... nanosAfterBase) throws Exception {
    for (long nanos : nanosAfterBase) {
      add(TestFrames.frame(nanos));
    }
  }

  void add(Frame... frames) throws Exception {
    add(List.of(frames));
  }

  void add(List<Frame> frames) throws Exception {
    for (Frame frame : frames) {
      batcher.add(camera, index, frame, out);
    }
  }

  void mark(Marker.Kind kind, @Nullable String recording) throws Exception {
    Marker marker =
        new Marker(TestFrames.CAMERA, kind, recording, new RecordPosition("frames", 0, 0));
    batcher.mark(camera, index, marker, out);
  }

  void finish(CloseReason reason) throws Exception {
    batcher.finish(camera, index, reason, out);
  }

  /** As after a failure at this point. */
  void restore() throws Exception {
    TreeMap<Long, Frame> waiting = new TreeMap<>();
    for (BufferedFrame frame : camera.waiting()) {
      waiting.put(frame.sequence(), frame.frame());
    }
    camera = CameraBuffer.fromBytes(camera.toBytes(), waiting);
  }

  /** As after a restore with another configuration. */
  void restoreWith(RouteSettings route) throws Exception {
    restore();
    batcher = new CameraBatcher(RouteTable.of(List.of(route)), TestFrames.clock());
  }

  CameraBuffer camera() {
    return camera;
  }
}
