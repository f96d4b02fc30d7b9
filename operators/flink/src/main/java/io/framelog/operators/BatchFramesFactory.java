/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.CameraEvent;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** Makes the operator in its task. */
final class BatchFramesFactory extends AbstractStreamOperatorFactory<FrameBatch>
    implements OneInputStreamOperatorFactory<CameraEvent, FrameBatch> {
  private static final long serialVersionUID = 1L;

  private final RouteTable routes;
  private final ClockRule clock;
  private final long heapBytes;

  BatchFramesFactory(RouteTable routes, ClockRule clock, long heapBytes) {
    this.heapBytes = heapBytes;
    this.routes = routes;
    this.clock = clock;
  }

  @Override
  @SuppressWarnings({
    "unchecked",
    "TypeParameterUnusedInFormals"
  }) // Flink's signature: T is the operator that is made here
  public <T extends StreamOperator<FrameBatch>> T createStreamOperator(
      StreamOperatorParameters<FrameBatch> parameters) {
    return (T) new BatchFramesOperator(parameters, routes, clock, new HeapBudget(heapBytes));
  }

  @Override
  public Class<? extends StreamOperator<?>> getStreamOperatorClass(ClassLoader classLoader) {
    return BatchFramesOperator.class;
  }
}
