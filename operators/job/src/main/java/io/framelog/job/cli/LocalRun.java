/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.job.FramelogPipeline;
import io.framelog.job.config.JobConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.plugin.PluginUtils;
import org.apache.flink.runtime.client.JobCancellationException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;
import org.apache.flink.util.FileUtils;
import org.jspecify.annotations.Nullable;

/** Runs a job on a cluster inside this process, and leaves nothing of it behind. */
final class LocalRun {
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

  /** How a run ended. */
  enum Outcome {
    FINISHED,
    CANCELLED
  }

  private final JobConfig config;
  private final @Nullable Integer webPort;
  private final CountDownLatch tidied = new CountDownLatch(1);

  LocalRun(JobConfig config, @Nullable Integer webPort) {
    this.config = config;
    this.webPort = webPort;
  }

  /**
   * Runs to the end of the input, or till the process is told to stop.
   *
   * @throws RefusedException if the engine is set in a way that is not safe
   * @throws Exception whatever the job failed of, wrapped
   */
  Outcome run() throws Exception {
    TopicCheck.requireTopics(config);
    Configuration flink = FramelogPipeline.flinkConfiguration(config);
    Path scratch = Files.createTempDirectory("framelog-");
    StagingFiles staging = StagingFiles.of(config.outputDirectory());
    try {
      configure(flink, scratch);
      // An embedded cluster does not do it by itself: without it only local paths are known.
      FileSystem.initialize(flink, PluginUtils.createPluginManagerFromRootFolder(flink));
      return execute(flink);
    } finally {
      staging.remove();
      FileUtils.deleteDirectoryQuietly(scratch.toFile());
      tidied.countDown();
    }
  }

  private void configure(Configuration flink, Path scratch) {
    if (config.flink().checkpointDirectory().isEmpty()) {
      flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, scratch.toUri().toString());
    }
    if (!flink.contains(RestartStrategyOptions.RESTART_STRATEGY)) {
      // Somebody sits before the console: tell them, instead of trying for ever.
      flink.set(RestartStrategyOptions.RESTART_STRATEGY, "failure-rate");
      flink.set(RestartStrategyOptions.RESTART_STRATEGY_FAILURE_RATE_MAX_FAILURES_PER_INTERVAL, 3);
      flink.set(
          RestartStrategyOptions.RESTART_STRATEGY_FAILURE_RATE_FAILURE_RATE_INTERVAL,
          Duration.ofMinutes(5));
      flink.set(RestartStrategyOptions.RESTART_STRATEGY_FAILURE_RATE_DELAY, Duration.ofSeconds(1));
    }
    if (webPort != null) {
      flink.set(RestOptions.PORT, webPort);
    }
  }

  private Outcome execute(Configuration flink) throws Exception {
    StreamExecutionEnvironment env =
        webPort == null
            ? StreamExecutionEnvironment.createLocalEnvironment(flink)
            : StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(flink);
    try {
      FramelogPipeline.build(env, config);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(String.valueOf(e.getMessage()), e);
    }
    return await(env.executeAsync());
  }

  private Outcome await(JobClient job) throws ExecutionException, InterruptedException {
    Thread stop = new Thread(() -> cancel(job), "framelog-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      job.getJobExecutionResult().get();
      return Outcome.FINISHED;
    } catch (CancellationException e) {
      return Outcome.CANCELLED;
    } catch (ExecutionException e) {
      if (ExceptionUtils.findThrowable(e, JobCancellationException.class).isPresent()) {
        return Outcome.CANCELLED;
      }
      throw e;
    } finally {
      forget(stop);
    }
  }

  /** The shutdown hook: cancels, and keeps the process alive until everything is tidied. */
  private void cancel(JobClient job) {
    try {
      job.cancel().get(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
      if (!tidied.await(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
        System.err.println("framelog: the job did not end in " + STOP_TIMEOUT.toSeconds() + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      System.err.println("framelog: cancelling failed, " + RootCause.line(e));
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is going down already, and the hook with it.
    }
  }
}
