/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.faults;

/** A way in which a request goes wrong. */
public enum StoreFault {
  /** The answer takes a while. */
  LATENCY("S3 latency"),
  /** 500, and the store heard nothing. */
  SERVER_ERROR("S3 500"),
  /** 503 with a plea to slow down, and the store heard nothing. */
  UNAVAILABLE("S3 503"),
  /** The connection breaks before the store heard of the request. */
  RESET("S3 connection reset"),
  /** The store did what was asked, but its answer never arrives. */
  LOST_RESPONSE("S3 response lost"),
  /** The request takes as long as over a thin line. */
  THROTTLED("S3 throttled");

  private final String label;

  StoreFault(String label) {
    this.label = label;
  }

  /** For tables. */
  public String label() {
    return label;
  }

  boolean suits(StoreOperation operation) {
    return this != LOST_RESPONSE || operation.changesStore();
  }
}
