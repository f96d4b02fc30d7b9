/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.job.config.ConfigException;
import org.junit.jupiter.api.Test;

class FramelogJobTest {

  @Test
  void fileIsTheOnlyArgumentWithOrWithoutTheVerb() {
    assertThat(FramelogJob.file(new String[] {"job.yaml"})).isEqualTo("job.yaml");
    assertThat(FramelogJob.file(new String[] {"run", "job.yaml"})).isEqualTo("job.yaml");
  }

  @Test
  void otherArgumentsAreRefused() {
    assertThatThrownBy(() -> FramelogJob.file(new String[] {"a.yaml", "b.yaml"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected the job's YAML file, as in: flink run framelog-job.jar job.yaml, but got"
                + " [a.yaml, b.yaml]");
  }

  @Test
  void badFileIsRefusedBeforeAnythingIsSubmitted() {
    assertThatThrownBy(() -> FramelogJob.main(new String[] {"/nowhere/job.yaml"}))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("/nowhere/job.yaml has 1 problem");
  }
}
