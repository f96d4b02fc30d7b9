/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.Elements;
import io.framelog.frame.CameraEvent;
import java.util.Collection;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Orders the frames of each camera and cuts them into batches. Late frames, conflicts and clock
 * jumps leave by the side output {@link Elements#DEAD_LETTERS}; duplicates are counted.
 */
public final class BatchFrames {

  /** Names of the state, which tools that read checkpoints know. */
  public static final String FRAMES_STATE = "frames";

  private BatchFrames() {}

  /** Bytes of waiting frames that a subtask keeps on the heap unless told otherwise: 256 MiB. */
  public static final long DEFAULT_HEAP_BYTES = 256L << 20;

  /** Shuffles by camera: the only shuffle on the road. */
  public static SingleOutputStreamOperator<FrameBatch> of(
      DataStream<CameraEvent> events, Collection<RouteSettings> routes, ClockRule clock) {
    return of(events, routes, clock, DEFAULT_HEAP_BYTES);
  }

  /**
   * Shuffles by camera: the only shuffle on the road.
   *
   * @param heapBytes bytes of waiting frames that a subtask keeps on the heap. What is over it goes
   *     to keyed state early; where batches are cut does not depend on it
   */
  public static SingleOutputStreamOperator<FrameBatch> of(
      DataStream<CameraEvent> events,
      Collection<RouteSettings> routes,
      ClockRule clock,
      long heapBytes) {
    return events
        .keyBy(event -> event.camera().key(), Types.STRING)
        .transform(
            "BatchFrames",
            OperatorElements.FRAME_BATCH,
            new BatchFramesFactory(RouteTable.of(routes), clock, heapBytes));
  }
}
