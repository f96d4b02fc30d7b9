/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

/**
 * A record on its way to Kafka.
 *
 * @param dueNanos when it leaves, on the clock of capture times
 * @param sequence orders records that are due at the same time
 */
record Emission(long dueNanos, long sequence, ChaosFrame frame) implements Comparable<Emission> {

  @Override
  public int compareTo(Emission other) {
    int byDue = Long.compare(dueNanos, other.dueNanos);
    return byDue != 0 ? byDue : Long.compare(sequence, other.sequence);
  }
}
