/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job;

import io.framelog.job.config.ConfigException;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.RunsOn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What a cluster runs: {@code flink run framelog-job.jar job.yaml}. The file is read where the
 * command is given.
 */
public final class FramelogJob {

  private FramelogJob() {}

  /**
   * Submits the job of a YAML file.
   *
   * @param args {@code job.yaml} or {@code run job.yaml}
   * @throws ConfigException with everything that is wrong in the file
   */
  public static void main(String[] args) throws Exception {
    JobConfig config = JobConfig.read(Path.of(file(args)), RunsOn.CLUSTER);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    FramelogPipeline.build(env, config);
    env.execute();
  }

  static String file(String[] args) {
    List<String> left = new ArrayList<>(List.of(args));
    if (left.size() == 2 && left.get(0).equals("run")) {
      left.remove(0);
    }
    if (left.size() != 1) {
      throw new IllegalArgumentException(
          "expected the job's YAML file, as in: flink run framelog-job.jar job.yaml, but got "
              + left);
    }
    return left.get(0);
  }
}
