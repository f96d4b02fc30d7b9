/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.faults;

import java.time.Instant;

/**
 * A request that the store answered, whether or not the answer reached the one who asked.
 *
 * @param arrived when the proxy had the whole request
 * @param answered when it had the store's answer
 * @param status of HTTP
 */
public record StoreEvent(StoreRequest request, Instant arrived, Instant answered, int status) {
  private static final int FIRST_FAILURE = 300;

  /** Whether the store did what was asked. */
  public boolean succeeded() {
    return status < FIRST_FAILURE;
  }
}
