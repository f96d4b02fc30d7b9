/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Encodes only once a test says so. */
final class GatedEncoder implements BatchEncoder.Function {
  private static final long serialVersionUID = 1L;

  private final transient CountDownLatch gate = new CountDownLatch(1);
  private final transient AtomicInteger begun = new AtomicInteger();

  @Override
  public BatchEncoder.Result encode(FrameBatch batch, Encoding encoding) {
    begun.incrementAndGet();
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("nobody interrupts workers", e);
    }
    return BatchEncoder.encode(batch, encoding);
  }

  void open() {
    gate.countDown();
  }

  /** Batches that a worker has begun. */
  int begun() {
    return begun.get();
  }
}
