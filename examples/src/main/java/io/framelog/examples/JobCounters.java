/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * The counters of a job that runs in this process, summed by name over all its tasks: also those of
 * tasks that have ended.
 */
public final class JobCounters implements MetricReporter, AutoCloseable {
  private static final Map<String, JobCounters> BY_NAME = new ConcurrentHashMap<>();
  private static final String NAME = "name";
  private static final String OPERATOR = "<operator_name>";

  private final String name;
  private final Map<String, Set<Counter>> live = new HashMap<>();
  private final Map<String, Long> ended = new HashMap<>();

  private JobCounters(String name) {
    this.name = name;
  }

  /** Counters under a name that no other job of this process has. */
  public static JobCounters named(String name) {
    JobCounters counters = new JobCounters(name);
    if (BY_NAME.putIfAbsent(name, counters) != null) {
      throw new IllegalStateException("another job's counters are called '" + name + "'");
    }
    return counters;
  }

  /** The options that let a Flink cluster in this process report here. */
  public Map<String, String> flinkOptions() {
    return Map.of(
        "metrics.reporter.counters.factory.class",
        Factory.class.getName(),
        "metrics.reporter.counters." + NAME,
        name);
  }

  /** The sum of all counters of that name so far; 0 if there is none. */
  public synchronized long sum(String counter) {
    long sum = ended.getOrDefault(counter, 0L);
    for (Counter each : live.getOrDefault(counter, Set.of())) {
      sum += each.getCount();
    }
    return sum;
  }

  /** The sum of the counters of that name of one operator, such as {@code Source: KafkaSource}. */
  public long sum(String operator, String counter) {
    return sum(operator + "/" + counter);
  }

  @Override
  public synchronized void notifyOfAddedMetric(
      Metric metric, String metricName, MetricGroup group) {
    if (metric instanceof Counter counter) {
      for (String name : names(metricName, group)) {
        live.computeIfAbsent(name, unused -> Collections.newSetFromMap(new IdentityHashMap<>()))
            .add(counter);
      }
    }
  }

  private static List<String> names(String metricName, MetricGroup group) {
    String operator = group.getAllVariables().get(OPERATOR);
    return operator == null
        ? List.of(metricName)
        : List.of(metricName, operator + "/" + metricName);
  }

  @Override
  public synchronized void notifyOfRemovedMetric(
      Metric metric, String metricName, MetricGroup group) {
    if (metric instanceof Counter counter) {
      for (String name : names(metricName, group)) {
        if (live.getOrDefault(name, Set.of()).remove(counter)) {
          ended.merge(name, counter.getCount(), Long::sum);
        }
      }
    }
  }

  @Override
  public void open(MetricConfig config) {
    // Nothing to connect to: whoever wants a number asks for it.
  }

  @Override
  public void close() {
    BY_NAME.remove(name, this);
  }

  /** Found by Flink as a service. */
  public static final class Factory implements MetricReporterFactory {
    @Override
    public MetricReporter createMetricReporter(Properties properties) {
      String wanted = properties.getProperty(NAME);
      JobCounters counters = wanted == null ? null : BY_NAME.get(wanted);
      if (counters == null) {
        throw new IllegalArgumentException(
            "option '%s' must name counters of this process, but was '%s'".formatted(NAME, wanted));
      }
      return counters;
    }
  }
}
