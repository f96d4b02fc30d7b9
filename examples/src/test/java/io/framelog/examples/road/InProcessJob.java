/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.road;

import io.framelog.job.FramelogPipeline;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.RunsOn;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs a job on Flink's embedded cluster until its input ends. */
record InProcessJob(String yaml) {

  InProcessJob(TestJob job) {
    this(job.yaml());
  }

  void run() throws Exception {
    JobConfig config = JobConfig.parse("test job", yaml, RunsOn.THIS_MACHINE);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(
            FramelogPipeline.flinkConfiguration(config));
    FramelogPipeline.build(environment, config);
    environment.execute();
  }
}
