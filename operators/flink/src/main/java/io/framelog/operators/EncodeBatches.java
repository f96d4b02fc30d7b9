/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import java.util.Collection;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Encodes batches on a bounded pool of workers, the results of each camera in order. Frames that
 * cannot be decoded leave by the side output of dead letters; the others of their batch go on.
 */
public final class EncodeBatches {

  private EncodeBatches() {}

  /**
   * Encodes a stream that is keyed by camera already, such as that of {@link BatchFrames}.
   *
   * @param workers encoders at work at once in a process of the cluster
   */
  public static SingleOutputStreamOperator<EncodedBatch> of(
      DataStream<FrameBatch> batches, Collection<RouteSettings> routes, EncodingWorkers workers) {
    return DataStreamUtils.reinterpretAsKeyedStream(
            batches, batch -> batch.track().camera().key(), Types.STRING)
        .transform(
            "EncodeBatches",
            OperatorElements.ENCODED_BATCH,
            new EncodeBatchesFactory(RouteTable.of(routes), workers, BatchEncoder::encode));
  }
}
