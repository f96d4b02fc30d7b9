/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

class JobCountersTest {
  private static final MetricGroup GROUP = new UnregisteredMetricsGroup();

  @Test
  void countersOfOneNameAreSummedAlsoAfterTheirTasksEnded() {
    try (JobCounters counters = JobCounters.named("job")) {
      Counter ended = new SimpleCounter();
      Counter running = new SimpleCounter();
      counters.notifyOfAddedMetric(ended, "framesEncoded", GROUP);
      counters.notifyOfAddedMetric(running, "framesEncoded", GROUP);
      ended.inc(3);
      running.inc(4);
      counters.notifyOfRemovedMetric(ended, "framesEncoded", GROUP);

      assertThat(counters.sum("framesEncoded")).isEqualTo(7);
      assertThat(counters.sum("framesBatched")).isZero();
    }
  }

  @Test
  void flinkFindsTheCountersByTheirName() {
    try (JobCounters counters = JobCounters.named("job")) {
      Properties properties = new Properties();
      properties.setProperty("name", "job");

      assertThat(new JobCounters.Factory().createMetricReporter(properties)).isSameAs(counters);
    }
  }

  @Test
  void reporterWithoutCountersIsRefused() {
    assertThatThrownBy(() -> new JobCounters.Factory().createMetricReporter(new Properties()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("option 'name' must name counters of this process, but was 'null'");
  }
}
