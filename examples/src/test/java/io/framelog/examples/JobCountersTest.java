/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
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
  void countersOfOneOperatorAreSummedApart() {
    try (JobCounters counters = JobCounters.named("job")) {
      counters.notifyOfAddedMetric(counted(3), "numRecordsIn", new OperatorGroup("WriteParts"));
      counters.notifyOfAddedMetric(counted(5), "numRecordsIn", new OperatorGroup("BatchFrames"));
      counters.notifyOfAddedMetric(counted(7), "numRecordsIn", GROUP);

      assertThat(counters.sum("BatchFrames", "numRecordsIn")).isEqualTo(5);
      assertThat(counters.sum("numRecordsIn")).isEqualTo(15);
    }
  }

  private static Counter counted(long count) {
    Counter counter = new SimpleCounter();
    counter.inc(count);
    return counter;
  }

  /** The metrics of an operator of that name. */
  private static final class OperatorGroup extends UnregisteredMetricsGroup {
    private final String operator;

    OperatorGroup(String operator) {
      this.operator = operator;
    }

    @Override
    public Map<String, String> getAllVariables() {
      return Map.of("<operator_name>", operator);
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
