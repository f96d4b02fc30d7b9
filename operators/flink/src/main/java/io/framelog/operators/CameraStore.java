/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.Elements;
import io.framelog.frame.Frame;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Keyed state of the camera at hand. Each waiting frame is an entry of its own, so that a
 * checkpoint writes only what came and what went since the one before.
 */
final class CameraStore {
  private final ValueState<byte[]> cameraState;
  private final MapState<Long, Frame> frameState;
  private final MapState<Long, FrameIndex.Bucket> buckets;

  CameraStore(KeyedStateStore states) {
    cameraState =
        states.getState(
            new ValueStateDescriptor<>(
                "camera", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    frameState =
        states.getMapState(
            new MapStateDescriptor<>(BatchFrames.FRAMES_STATE, Types.LONG, Elements.FRAME));
    buckets =
        states.getMapState(new MapStateDescriptor<>("index", Types.LONG, FrameIndex.Bucket.TYPE));
  }

  /** The index, of whichever camera is at hand. */
  FrameIndex index() {
    return new FrameIndex(new StateBuckets(buckets));
  }

  LoadedCamera load() throws Exception {
    byte[] stored = cameraState.value();
    if (stored == null) {
      return LoadedCamera.unknown();
    }
    TreeMap<Long, Frame> waiting = new TreeMap<>();
    for (Map.Entry<Long, Frame> entry : frameState.entries()) {
      waiting.put(entry.getKey(), entry.getValue());
    }
    Set<Long> sequences = new HashSet<>(waiting.keySet());
    return new LoadedCamera(CameraBuffer.fromBytes(stored, waiting), sequences, stored);
  }

  void store(LoadedCamera camera) throws Exception {
    Set<Long> gone = new HashSet<>(camera.storedFrames);
    for (BufferedFrame frame : camera.buffer.waiting()) {
      if (!gone.remove(frame.sequence())) {
        frameState.put(frame.sequence(), frame.frame());
        camera.storedFrames.add(frame.sequence());
      }
    }
    for (Long sequence : gone) {
      frameState.remove(sequence);
      camera.storedFrames.remove(sequence);
    }
    byte[] bytes = camera.buffer.toBytes();
    if (!Arrays.equals(bytes, camera.storedBuffer)) {
      cameraState.update(bytes);
      camera.storedBuffer = bytes;
    }
  }

  /** Leaves nothing of the camera. */
  void clear() {
    cameraState.clear();
    frameState.clear();
    buckets.clear();
  }
}
