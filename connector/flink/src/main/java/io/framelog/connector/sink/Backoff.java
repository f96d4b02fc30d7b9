/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

/**
 * How often something is tried, and how long to wait: twice as long each time.
 *
 * @param attempts at least 1
 * @param firstMillis before the second attempt
 */
record Backoff(int attempts, long firstMillis) {
  static final Backoff NONE = new Backoff(1, 0);

  long millisAfter(int attempt) {
    return firstMillis << (attempt - 1);
  }
}
