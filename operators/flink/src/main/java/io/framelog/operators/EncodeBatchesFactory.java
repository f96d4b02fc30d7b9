/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** Makes the operator in its task. */
final class EncodeBatchesFactory extends AbstractStreamOperatorFactory<EncodedBatch>
    implements OneInputStreamOperatorFactory<FrameBatch, EncodedBatch> {
  private static final long serialVersionUID = 1L;

  private final RouteTable routes;
  private final EncodingWorkers workers;
  private final BatchEncoder.Function encoder;

  EncodeBatchesFactory(RouteTable routes, EncodingWorkers workers, BatchEncoder.Function encoder) {
    this.routes = routes;
    this.workers = workers;
    this.encoder = encoder;
  }

  @Override
  @SuppressWarnings({
    "unchecked",
    "TypeParameterUnusedInFormals"
  }) // Flink's signature: T is the operator that is made here
  public <T extends StreamOperator<EncodedBatch>> T createStreamOperator(
      StreamOperatorParameters<EncodedBatch> parameters) {
    return (T)
        new EncodeBatchesOperator(
            parameters, parameters.getMailboxExecutor(), routes, workers.count(), encoder);
  }

  @Override
  public Class<? extends StreamOperator<?>> getStreamOperatorClass(ClassLoader classLoader) {
    return EncodeBatchesOperator.class;
  }
}
