/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;

/**
 * Ends a running job on request. In order: it reads no more, works off all it holds, closes what is
 * open, publishes that and tells Kafka how far it read. At once: what is not published is dropped.
 */
final class JobStop {
  private static final Duration ORDERLY_LIMIT = Duration.ofMinutes(5);
  private static final Duration CANCEL_LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final JobClient job;
  private final CompletableFuture<JobExecutionResult> result;
  private final Path savepoints;
  private final CompletableFuture<Void> atOnce;

  /**
   * Stops a job.
   *
   * @param savepoints a directory for what the job holds at its end, of no use afterwards
   * @param atOnce completed when there is no more time
   */
  JobStop(JobClient job, Path savepoints, CompletableFuture<Void> atOnce) {
    this.job = job;
    this.result = job.getJobExecutionResult();
    this.savepoints = savepoints;
    this.atOnce = atOnce;
  }

  /** Whether all that was read is published now. */
  boolean inOrder() throws InterruptedException {
    long end = System.nanoTime() + ORDERLY_LIMIT.toNanos();
    while (!result.isDone() && !atOnce.isDone() && System.nanoTime() < end) {
      // Refused while the job starts or recovers: then it is asked again.
      CompletableFuture<String> drained =
          job.stopWithSavepoint(
              /* advanceToEndOfEventTime= */ true,
              savepoints.toUri().toString(),
              SavepointFormatType.CANONICAL);
      await(end, result, atOnce, drained);
      await(
          drained.isCompletedExceptionally() ? System.nanoTime() + PAUSE.toNanos() : end,
          result,
          atOnce);
    }
    return result.isDone() && !result.isCompletedExceptionally();
  }

  /** Waits for the end of the job, too, so that nothing of it writes any more. */
  void atOnce() throws InterruptedException, ExecutionException, TimeoutException {
    if (!result.isDone()) {
      job.cancel().get(CANCEL_LIMIT.toSeconds(), TimeUnit.SECONDS);
      await(System.nanoTime() + CANCEL_LIMIT.toNanos(), result);
    }
  }

  private static void await(long endNanos, CompletableFuture<?>... any)
      throws InterruptedException {
    try {
      CompletableFuture.anyOf(any)
          .get(Math.max(0, endNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // Who asked looks at the futures themselves.
    }
  }
}
