/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.RecordingChunk;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** Makes the operator in its task. */
final class WritePartsFactory extends AbstractStreamOperatorFactory<RecordingChunk>
    implements OneInputStreamOperatorFactory<RecordingChunk, RecordingChunk> {
  private static final long serialVersionUID = 1L;

  private final SinkSettings settings;

  WritePartsFactory(SinkSettings settings) {
    this.settings = settings;
  }

  @Override
  @SuppressWarnings({
    "unchecked",
    "TypeParameterUnusedInFormals"
  }) // Flink's signature: T is the operator that is made here
  public <T extends StreamOperator<RecordingChunk>> T createStreamOperator(
      StreamOperatorParameters<RecordingChunk> parameters) {
    return (T) new WritePartsOperator(parameters, parameters.getMailboxExecutor(), settings);
  }

  @Override
  public Class<? extends StreamOperator<?>> getStreamOperatorClass(ClassLoader classLoader) {
    return WritePartsOperator.class;
  }
}
