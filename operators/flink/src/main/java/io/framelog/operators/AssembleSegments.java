/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.Elements;
import io.framelog.connector.element.RecordingChunk;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Turns media into rows of Rerun archetypes. Pictures go on at once; the samples of a video segment
 * wait until it is complete, because an {@code AssetVideo} is one whole MP4.
 */
public final class AssembleSegments {

  private AssembleSegments() {}

  /**
   * Assembles a stream that is keyed by camera already, such as that of {@link EncodeBatches}.
   *
   * @param application Rerun application id of all recordings
   */
  public static SingleOutputStreamOperator<RecordingChunk> of(
      DataStream<EncodedBatch> batches, String application) {
    return DataStreamUtils.reinterpretAsKeyedStream(
            batches, batch -> batch.track().camera().key(), Types.STRING)
        .process(new AssembleSegmentsFunction(application), Elements.RECORDING_CHUNK)
        .name("AssembleSegments");
  }
}
