/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import io.framelog.examples.Interruptible;
import io.framelog.job.FramelogPipeline;
import io.framelog.job.config.JobConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;

/** A job on a Flink cluster of its own in this process, which ends with it. */
final class DemoJob implements AutoCloseable {
  private static final Duration CANCEL_LIMIT = Duration.ofSeconds(20);

  private final JobClient client;
  private final CompletableFuture<JobExecutionResult> result;

  private DemoJob(JobClient client) {
    this.client = client;
    this.result = client.getJobExecutionResult();
  }

  /**
   * Starts the cluster and the job.
   *
   * @param options options of the cluster, beside those of the job
   */
  static DemoJob start(JobConfig config, Map<String, String> options) throws Exception {
    FutureTask<JobClient> startup = new FutureTask<>(() -> submit(config, options));
    // Interrupted in its start, the cluster's messaging fills the console.
    Interruptible.runApart(startup, "framelog-flink-start");
    try {
      return new DemoJob(startup.get());
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private static JobClient submit(JobConfig config, Map<String, String> options) throws Exception {
    Configuration flink = FramelogPipeline.flinkConfiguration(config);
    flink.addAll(Configuration.fromMap(options));
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(flink);
    FramelogPipeline.build(env, config);
    return env.executeAsync();
  }

  /**
   * Returns while the job runs.
   *
   * @throws IOException if it has ended by itself
   */
  void requireRunning() throws IOException, InterruptedException {
    if (!result.isDone()) {
      return;
    }
    try {
      throw new IOException("the job ended before it was told to: " + result.get());
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  /**
   * Stops the job with a savepoint after it has worked off all it holds: open parts are closed and
   * published.
   */
  void drain(Path savepoints) throws IOException, InterruptedException {
    try {
      client
          .stopWithSavepoint(
              /* advanceToEndOfEventTime= */ true,
              savepoints.toUri().toString(),
              SavepointFormatType.CANONICAL)
          .get();
      result.get();
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private static IOException failure(ExecutionException e) {
    Throwable cause = ExceptionUtils.stripExecutionException(e);
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new IOException("the job failed: " + root, cause);
  }

  /** Cancels the job if it still runs, and waits for its end. */
  @Override
  public void close() throws IOException {
    if (!result.isDone()) {
      Interruptible.finish(this::cancel);
    }
  }

  private void cancel() throws IOException, InterruptedException {
    try {
      client.cancel().get(CANCEL_LIMIT.toSeconds(), TimeUnit.SECONDS);
      result.handle((unused, failure) -> null).get(CANCEL_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(
          "job %s could not be cancelled within %s".formatted(client.getJobID(), CANCEL_LIMIT), e);
    }
  }
}
