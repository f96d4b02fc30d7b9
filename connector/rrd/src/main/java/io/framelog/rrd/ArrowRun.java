/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** Neighbouring values of an array, from one index up to but without another. */
record ArrowRun(ArrowArray array, int from, int to) {
  int length() {
    return to - from;
  }

  boolean isWhole() {
    return from == 0 && to == array.length();
  }

  // the very same values, not equal ones: comparing those would cost more than it saves
  @SuppressWarnings("ReferenceEquality")
  boolean isContinuedBy(ArrowRun next) {
    return array == next.array && to == next.from;
  }

  ArrowRun upTo(int end) {
    return new ArrowRun(array, from, end);
  }
}
