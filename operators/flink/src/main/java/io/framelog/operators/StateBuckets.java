/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import org.apache.flink.api.common.state.MapState;
import org.jspecify.annotations.Nullable;

/** Index buckets in keyed state. */
record StateBuckets(MapState<Long, FrameIndex.Bucket> state) implements FrameIndex.Buckets {

  @Override
  public FrameIndex.@Nullable Bucket get(long number) throws Exception {
    return state.get(number);
  }

  @Override
  public void put(long number, FrameIndex.Bucket bucket) throws Exception {
    state.put(number, bucket);
  }

  @Override
  public void remove(long number) throws Exception {
    state.remove(number);
  }

  @Override
  public void clear() {
    state.clear();
  }
}
