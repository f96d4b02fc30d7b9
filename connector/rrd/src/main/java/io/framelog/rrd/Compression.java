/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** How the payload of one chunk is stored. Each chunk of a stream has its own. */
public enum Compression {
  /** As it is: right for media that are compressed already, and written without a copy. */
  NONE(1),
  /** One raw LZ4 block over the whole payload. */
  LZ4(2);

  private final int number;

  Compression(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
