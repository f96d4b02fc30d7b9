/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.framelog.examples.cluster.FlinkCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** The job on its cluster, through all its lives: its id changes with each submission. */
final class RunningJob {
  private static final int STOP_ATTEMPTS = 10;

  private final FlinkCluster cluster;
  private final Path jar;
  private final ChaosJob job;
  private final Path directory;
  private String id = "";
  private int parallelism;

  /**
   * A job that does not run yet.
   *
   * @param directory for its YAML files and savepoints
   */
  RunningJob(FlinkCluster cluster, Path jar, ChaosJob job, Path directory) {
    this.cluster = cluster;
    this.jar = jar;
    this.job = job;
    this.directory = directory;
  }

  static Path savepoints(Path directory) {
    return directory.resolve("savepoints");
  }

  String id() {
    return id;
  }

  int parallelism() {
    return parallelism;
  }

  void submit(int newParallelism, Optional<String> savepoint)
      throws IOException, InterruptedException, TimeoutException {
    Path yaml = job.write(directory.resolve("job.yaml"), newParallelism);
    id = cluster.submit(jar, yaml, savepoint);
    parallelism = newParallelism;
    awaitCheckpointAfter(0);
  }

  /** The number of the newest checkpoint; 0 if there is none. */
  long newestCheckpoint() throws IOException, InterruptedException {
    return cluster.rest().get(checkpoints()).at("/latest/completed/id").asLong(0);
  }

  /**
   * Waits until the job runs and has made two more checkpoints: the second began after the call.
   */
  void awaitCheckpointAfter(long number) throws InterruptedException, TimeoutException {
    cluster.rest().await("/jobs/" + id, answer -> answer.at("/state").asText().equals("RUNNING"));
    cluster
        .rest()
        .await(checkpoints(), answer -> answer.at("/latest/completed/id").asLong(0) >= number + 2);
  }

  /** Waits until the job has made two checkpoints from now on, whatever befell it before. */
  void awaitProgress() throws InterruptedException, TimeoutException {
    JsonNode now = cluster.rest().await(checkpoints(), answer -> true);
    awaitCheckpointAfter(now.at("/latest/completed/id").asLong(0));
  }

  /** How often the job was restored in this life of its JobManager. */
  int restores() throws IOException, InterruptedException {
    return cluster.rest().get(checkpoints()).at("/counts/restored").asInt();
  }

  /** What was in the checkpoint of the next restore after that many. */
  RestoredState awaitRestored(int restoresBefore) throws Exception {
    JsonNode answer =
        cluster
            .rest()
            .await(checkpoints(), next -> next.at("/counts/restored").asInt() > restoresBefore);
    return RestoredState.of(answer.at("/latest/restored/external_path").asText());
  }

  /**
   * Stops with a savepoint. Where a fault makes that fail, the job runs on and is stopped again.
   *
   * @return where the savepoint lies
   */
  String stop(Ending ending) throws IOException, InterruptedException, TimeoutException {
    String body =
        "{\"drain\": %s, \"targetDirectory\": \"%s\"}"
            .formatted(ending == Ending.DRAINED, savepoints(directory).toUri());
    for (int attempt = 0; attempt < STOP_ATTEMPTS; attempt++) {
      String location = outcome("stop", body);
      if (!location.isEmpty()) {
        cluster
            .rest()
            .await("/jobs/" + id, answer -> answer.at("/state").asText().equals("FINISHED"));
        return location;
      }
    }
    throw new IOException("job %s could not be stopped: %s".formatted(id, failure()));
  }

  /** Takes a savepoint while the job runs on. */
  String savepoint() throws IOException, InterruptedException, TimeoutException {
    for (int attempt = 0; attempt < STOP_ATTEMPTS; attempt++) {
      String location =
          outcome(
              "savepoints",
              "{\"cancel-job\": false, \"target-directory\": \"%s\"}"
                  .formatted(savepoints(directory).toUri()));
      if (!location.isEmpty()) {
        return location;
      }
    }
    throw new IOException("no savepoint could be taken of job " + id);
  }

  /** Ends the job, whatever state it is in, and goes on from a savepoint. */
  void rollBack(String savepoint) throws IOException, InterruptedException, TimeoutException {
    cluster.rest().patch("/jobs/" + id + "?mode=cancel");
    cluster.rest().await("/jobs/" + id, answer -> answer.at("/state").asText().equals("CANCELED"));
    submit(parallelism, Optional.of(savepoint));
  }

  /** Where a savepoint lies that was asked for; empty if it failed. */
  private String outcome(String what, String body)
      throws IOException, InterruptedException, TimeoutException {
    awaitCheckpointAfter(newestCheckpoint());
    String trigger =
        cluster.rest().post("/jobs/" + id + "/" + what, body).at("/request-id").asText();
    return cluster
        .rest()
        .await(
            "/jobs/" + id + "/savepoints/" + trigger,
            answer -> answer.at("/status/id").asText().equals("COMPLETED"))
        .at("/operation/location")
        .asText();
  }

  /** The failure that the job was restarted for last; empty if it runs as if nothing had been. */
  String failure() throws IOException, InterruptedException {
    return cluster
        .rest()
        .get("/jobs/" + id + "/exceptions")
        .at("/exceptionHistory/entries/0/stacktrace")
        .asText();
  }

  /** What becomes of open parts when the job is stopped. */
  enum Ending {
    /** They are closed and published. */
    DRAINED,
    /** They wait in the savepoint. */
    SUSPENDED
  }

  private String checkpoints() {
    return "/jobs/" + id + "/checkpoints";
  }
}
