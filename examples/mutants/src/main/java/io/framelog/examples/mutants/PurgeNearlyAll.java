/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.mutants;

import net.bytebuddy.asm.Advice;

/** What is kept for an hour is kept for ten seconds. */
@SuppressWarnings(
    "UnusedVariable") // what is assigned here is what the broken method returns or reads
final class PurgeNearlyAll {
  private static final long EARLIER_NANOS = 3_590_000_000_000L;

  private PurgeNearlyAll() {}

  @Advice.OnMethodEnter
  static void enter(@Advice.Argument(value = 2, readOnly = false) long beforeNanos) {
    beforeNanos += EARLIER_NANOS;
  }
}
