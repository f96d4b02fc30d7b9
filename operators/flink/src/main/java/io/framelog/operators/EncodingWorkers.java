/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import java.io.Serializable;

/**
 * How many encoders are at work at once in a process. It is counted where the operator runs: the
 * machine that submits a job may have other processors.
 *
 * @param number at least 1, or 0 for one per processor
 */
public record EncodingWorkers(int number) implements Serializable {
  private static final int PER_PROCESSOR = 0;

  public EncodingWorkers {
    if (number < PER_PROCESSOR) {
      throw new IllegalArgumentException("workers must not be negative but was " + number);
    }
  }

  /** One for each processor of the process that encodes. */
  public static EncodingWorkers onePerProcessor() {
    return new EncodingWorkers(PER_PROCESSOR);
  }

  /** A fixed number, at least 1. */
  public static EncodingWorkers of(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("workers must be at least 1 but was " + number);
    }
    return new EncodingWorkers(number);
  }

  int count() {
    return number == PER_PROCESSOR ? Runtime.getRuntime().availableProcessors() : number;
  }
}
