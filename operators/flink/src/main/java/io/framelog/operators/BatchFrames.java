/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.Elements;
import io.framelog.frame.Frame;
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

  /** Shuffles by camera: the only shuffle on the road. */
  public static SingleOutputStreamOperator<FrameBatch> of(
      DataStream<Frame> frames, Collection<RouteSettings> routes, ClockRule clock) {
    return frames
        .keyBy(frame -> frame.camera().key(), Types.STRING)
        .transform(
            "BatchFrames",
            OperatorElements.FRAME_BATCH,
            new BatchFramesFactory(RouteTable.of(routes), clock));
  }
}
