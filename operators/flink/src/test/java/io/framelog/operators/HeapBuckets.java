/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Index buckets without keyed state. */
record HeapBuckets(Map<Long, FrameIndex.Bucket> map) implements FrameIndex.Buckets {
  @Override
  public FrameIndex.@Nullable Bucket get(long number) {
    return map.get(number);
  }

  @Override
  public void put(long number, FrameIndex.Bucket bucket) {
    map.put(number, bucket);
  }

  @Override
  public void remove(long number) {
    map.remove(number);
  }

  @Override
  public void clear() {
    map.clear();
  }
}
