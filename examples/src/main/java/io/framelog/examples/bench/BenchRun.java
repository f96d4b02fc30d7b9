/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.examples.JobCounters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.AbstractCheckpointStats;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** A job on a {@link BenchCluster}. */
final class BenchRun {
  static final String SOURCE = "Source: KafkaSource";

  private static final long POLL_MILLIS = 5;
  private static final long POLLS_PER_STATUS = 100;

  private final MiniCluster cluster;
  private final JobCounters counters;
  private final Path savepoints;
  private final JobID job;
  private int killed;

  /** Of earlier jobs. */
  private final long readBefore;

  private final long bytesReadBefore;
  private final long publishedBefore;

  private BenchRun(MiniCluster cluster, JobCounters counters, Path savepoints, JobID job) {
    this.cluster = cluster;
    this.counters = counters;
    this.savepoints = savepoints;
    this.job = job;
    this.readBefore = counters.sum(SOURCE, "numRecordsIn");
    this.bytesReadBefore = counters.sum(SOURCE, "numBytesIn");
    this.publishedBefore = counters.sum("framesPublished");
  }

  static BenchRun start(
      MiniCluster cluster, JobCounters counters, Path savepoints, StreamGraph graph)
      throws IOException, InterruptedException {
    JobGraph job = graph.getJobGraph();
    BenchRun run = new BenchRun(cluster, counters, savepoints, job.getJobID());
    await(cluster.submitJob(job));
    return run;
  }

  /** Records that its source has read, those read again after a failure included. */
  long recordsRead() {
    return counters.sum(SOURCE, "numRecordsIn") - readBefore;
  }

  /** Bytes that came from the broker. */
  long bytesRead() {
    return counters.sum(SOURCE, "numBytesIn") - bytesReadBefore;
  }

  /** Frames in objects that are visible. */
  long framesPublished() {
    return counters.sum("framesPublished") - publishedBefore;
  }

  /** Waits until the source has read so many records. */
  void awaitRead(long records) throws IOException, InterruptedException {
    for (long poll = 0; recordsRead() < records; poll++) {
      if (poll % POLLS_PER_STATUS == 0) {
        requireRunning();
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  /** Flink refuses a checkpoint while a task starts. */
  private void awaitTasks() throws IOException, InterruptedException {
    while (!allTasksRun()) {
      requireRunning();
      TimeUnit.MILLISECONDS.sleep(10 * POLL_MILLIS);
    }
  }

  private boolean allTasksRun() throws IOException, InterruptedException {
    for (AccessExecutionVertex task :
        await(cluster.getExecutionGraph(job)).getAllExecutionVertices()) {
      if (task.getExecutionState() != ExecutionState.RUNNING) {
        return false;
      }
    }
    return true;
  }

  private void requireRunning() throws IOException, InterruptedException {
    if (await(cluster.getJobStatus(job)).isGloballyTerminalState()) {
      throw new IOException(
          "the job ended when %d records were read: %s"
              .formatted(recordsRead(), await(cluster.requestJobResult(job))));
    }
  }

  /** Makes a checkpoint and waits for it. */
  AbstractCheckpointStats checkpoint() throws IOException, InterruptedException {
    awaitTasks();
    long id = await(cluster.triggerCheckpoint(job, CheckpointType.CONFIGURED));
    return checkpoints().getHistory().getCheckpointById(id);
  }

  /**
   * Waits for the next checkpoint.
   *
   * @return when it began, in milliseconds since the Unix epoch
   */
  long awaitCheckpoint() throws IOException, InterruptedException {
    long completed = checkpoints().getCounts().getNumberOfCompletedCheckpoints();
    while (checkpoints().getCounts().getNumberOfCompletedCheckpoints() == completed) {
      TimeUnit.MILLISECONDS.sleep(10 * POLL_MILLIS);
    }
    return checkpoints().getHistory().getLatestCompletedCheckpoint().getTriggerTimestamp();
  }

  CheckpointStatsSnapshot checkpoints() throws IOException, InterruptedException {
    return await(cluster.getExecutionGraph(job)).getCheckpointStatsSnapshot();
  }

  /** Ends the job in order: all that it read is published when this returns. */
  void drain() throws IOException, InterruptedException {
    awaitTasks();
    await(
        cluster.stopWithSavepoint(
            job, savepoints.toUri().toString(), /* terminate= */ true, SavepointFormatType.NATIVE));
    await(cluster.requestJobResult(job));
  }

  /** Ends the only TaskManager with all tasks in it, and starts another. */
  void killTasks() throws IOException, InterruptedException {
    await(cluster.terminateTaskManager(killed++));
    try {
      cluster.startTaskManager();
    } catch (Exception e) {
      throw new IOException("another TaskManager did not start: " + e.getMessage(), e);
    }
  }

  private static <T> T await(CompletableFuture<? extends T> answer)
      throws IOException, InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IOException("Flink's cluster answered: " + e.getCause(), e.getCause());
    }
  }
}
