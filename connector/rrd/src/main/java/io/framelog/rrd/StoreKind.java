/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** What a store of a stream holds. */
public enum StoreKind {
  RECORDING(1),
  BLUEPRINT(2);

  private final int number;

  StoreKind(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
