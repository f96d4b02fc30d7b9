/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.job.FramelogPipeline;
import io.framelog.job.NetworkMemory;
import io.framelog.job.config.JobConfig;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.plugin.PluginUtils;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.FileUtils;
import org.jspecify.annotations.Nullable;

/** Runs a job on a cluster inside this process, and leaves nothing of it behind. */
final class LocalRun {
  /** How a run ended. */
  enum Outcome {
    /** The input ended. */
    FINISHED,
    /** On request; all that was read is published. */
    STOPPED,
    /** On request; what was not published is dropped. */
    CANCELLED
  }

  private final JobConfig config;
  private final @Nullable Integer webPort;
  private final StopSignal stop;
  private final PrintWriter out;

  LocalRun(JobConfig config, @Nullable Integer webPort, StopSignal stop, PrintWriter out) {
    this.config = GroupOffsets.untilTheEnd(config);
    this.webPort = webPort;
    this.stop = stop;
    this.out = out;
  }

  /**
   * Runs to the end of the input, or till the process is told to stop.
   *
   * @throws RefusedException if the engine is set in a way that is not safe
   * @throws Exception whatever the job failed of, wrapped
   */
  Outcome run() throws Exception {
    try {
      TopicCheck.requireTopics(config);
    } catch (Exception e) {
      if (stop.isRequested()) {
        return Outcome.CANCELLED;
      }
      throw e;
    } finally {
      stop.interruptNoMore();
    }
    Configuration flink = FramelogPipeline.flinkConfiguration(config);
    Path scratch = Files.createTempDirectory("framelog-");
    try (StagingFiles staging = StagingFiles.of(config.outputDirectory())) {
      configure(flink, scratch);
      // An embedded cluster does not do it by itself: without it only local paths are known.
      FileSystem.initialize(flink, PluginUtils.createPluginManagerFromRootFolder(flink));
      if (stop.isRequested()) {
        return Outcome.CANCELLED;
      }
      JobClient job = submit(flink);
      try {
        return await(job, scratch);
      } finally {
        staging.remove();
      }
    } finally {
      FileUtils.deleteDirectoryQuietly(scratch.toFile());
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
    NetworkMemory.makeRoom(flink, config);
    if (webPort != null) {
      flink.set(RestOptions.PORT, webPort);
    }
  }

  private JobClient submit(Configuration flink) throws Exception {
    StreamExecutionEnvironment env =
        webPort == null
            ? StreamExecutionEnvironment.createLocalEnvironment(flink)
            : StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(flink);
    try {
      FramelogPipeline.build(env, config);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(String.valueOf(e.getMessage()), e);
    }
    return env.executeAsync();
  }

  private Outcome await(JobClient job, Path scratch) throws Exception {
    CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
    JobStop ending = new JobStop(job, scratch.resolve("savepoints"), stop.second());
    if (stop.isRequested()) {
      // It has hardly begun.
      ending.atOnce();
      return Outcome.CANCELLED;
    }
    // Throws what the job failed of.
    CompletableFuture.anyOf(result, stop.first()).get();
    if (result.isDone()) {
      GroupOffsets.commit(config, result.get());
      return Outcome.FINISHED;
    }
    out.println("Stopping: what was read is published. Ctrl-C again drops it.");
    out.flush();
    if (ending.inOrder()) {
      GroupOffsets.commit(config, result.get());
      return Outcome.STOPPED;
    }
    ending.atOnce();
    return Outcome.CANCELLED;
  }
}
