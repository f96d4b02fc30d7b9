/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.mutants;

import java.io.IOException;
import net.bytebuddy.asm.Advice;

/** A method that failed returns as if it had not. */
@SuppressWarnings(
    "UnusedVariable") // what is assigned here is what the broken method returns or reads
final class SwallowFailure {

  private SwallowFailure() {}

  @Advice.OnMethodExit(onThrowable = IOException.class)
  static void exit(@Advice.Thrown(readOnly = false) Throwable thrown) {
    thrown = null;
  }
}
