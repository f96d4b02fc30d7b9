/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.job.FramelogPipeline;
import io.framelog.job.config.ConfigException;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.RunsOn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/**
 * The measured job: pictures of a {@link Traffic} are passed through.
 *
 * @param checkpointMillis what a run is shorter than, if only asking for checkpoints makes any
 */
record RoadJob(
    Path output,
    String topic,
    Backend backend,
    int parallelism,
    long checkpointMillis,
    int sliceSeconds,
    Slices slices) {

  /** Where operators keep their state. */
  enum Backend {
    HEAP("hashmap"),
    ROCKSDB("rocksdb");

    private final String type;

    Backend(String type) {
      this.type = type;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** When cameras cut. */
  enum Slices {
    ALIGNED,
    SPREAD
  }

  /** One whose slices and checkpoints are those of a fleet, and come as a run wants them. */
  static RoadJob on(Traffic traffic, Path output, Backend backend, int parallelism) {
    return new RoadJob(
        output,
        traffic.topic(),
        backend,
        parallelism,
        Duration.ofHours(1).toMillis(),
        /* sliceSeconds= */ 60,
        Slices.ALIGNED);
  }

  StreamGraph graph(String bootstrap) {
    JobConfig config = config(bootstrap);
    Configuration flink = FramelogPipeline.flinkConfiguration(config);
    flink.set(StateBackendOptions.STATE_BACKEND, backend.type);
    flink.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    FramelogPipeline.build(env, config);
    return env.getStreamGraph();
  }

  private JobConfig config(String bootstrap) {
    try {
      return JobConfig.parse("the measured job", yaml(bootstrap), RunsOn.THIS_MACHINE);
    } catch (ConfigException e) {
      throw new IllegalStateException("the measured job is not configured well", e);
    }
  }

  private String yaml(String bootstrap) {
    return """
    application: bench
    kafka:
      bootstrap: %s
      group: bench-%s
      start: earliest
    dead-letters:
      topic: bench-dead-letters
    output:
      directory: %s
    clock:
      silence: 1h
    flink:
      parallelism: %d
      checkpoint-interval: %dms
    routes:
      - name: passthrough
        topics: [%s]
        encoding: jpeg
        slice: %ds
        slice-phase: %s
    """
        .formatted(
            bootstrap,
            output.getFileName(),
            output.toUri(),
            parallelism,
            checkpointMillis,
            topic,
            sliceSeconds,
            slices.name().toLowerCase(Locale.ROOT));
  }
}
