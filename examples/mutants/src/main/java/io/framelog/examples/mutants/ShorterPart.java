/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.mutants;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** A part that is read from state has one chunk less than it had. */
@SuppressWarnings(
    "UnusedVariable") // what is assigned here is what the broken method returns or reads
final class ShorterPart {

  private ShorterPart() {}

  @Advice.OnMethodExit
  static void exit(@Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object part)
      throws ReflectiveOperationException {
    part = Tampering.withOneLess(part, "chunks");
  }
}
