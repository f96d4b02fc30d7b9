/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.mutants;

import net.bytebuddy.asm.Advice;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.runtime.state.StateSnapshotContext;

/** A checkpoint that has only begun is told to be complete. */
final class CommitAtBarrier {

  private CommitAtBarrier() {}

  @Advice.OnMethodExit
  static void exit(
      @Advice.This CheckpointListener committer, @Advice.Argument(0) StateSnapshotContext context)
      throws Exception {
    committer.notifyCheckpointComplete(context.getCheckpointId());
  }
}
