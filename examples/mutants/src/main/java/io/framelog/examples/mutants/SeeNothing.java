/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.mutants;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Whatever lies under a key, it is told to be free. */
@SuppressWarnings(
    "UnusedVariable") // what is assigned here is what the broken method returns or reads
final class SeeNothing {

  private SeeNothing() {}

  @Advice.OnMethodExit
  static void exit(
      @Advice.This Object store,
      @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object occupancy)
      throws ReflectiveOperationException {
    occupancy = Tampering.free(store);
  }
}
