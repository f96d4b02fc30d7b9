/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.mutants;

import java.util.Map;
import net.bytebuddy.asm.Advice;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;

/** At a checkpoint the frames of all cameras that are not on the heap are dropped. */
final class ForgetUntouched {

  private ForgetUntouched() {}

  @Advice.OnMethodEnter
  static void enter(
      @Advice.This AbstractStreamOperator<?> operator,
      @Advice.FieldValue("cameras") Map<?, ?> cameras)
      throws Exception {
    Tampering.forgetAllBut(operator, cameras.keySet());
  }
}
