/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job;

import io.framelog.connector.element.DeadLetter;
import io.framelog.connector.element.Decoded;
import io.framelog.connector.element.Elements;
import io.framelog.connector.source.FrameDeserializationSchema;
import io.framelog.connector.source.RouteTopics;
import io.framelog.connector.source.SplitDeadLetters;
import io.framelog.frame.CameraEvent;
import io.framelog.frame.route.RouteRule;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.KafkaConfig;
import io.framelog.job.config.RouteConfig;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What comes from all clusters: a source for each that a route reads. */
record FrameSources(DataStream<CameraEvent> events, DataStream<DeadLetter> deadLetters) {

  static FrameSources of(StreamExecutionEnvironment env, JobConfig config) {
    return config.clusters().stream()
        .filter(cluster -> !config.routesOf(cluster).isEmpty())
        .map(cluster -> of(env, config, cluster))
        .reduce(FrameSources::and)
        .orElseThrow(() -> new IllegalArgumentException("the job has no route, expected one"));
  }

  private FrameSources and(FrameSources other) {
    return new FrameSources(events.union(other.events), deadLetters.union(other.deadLetters));
  }

  private static FrameSources of(
      StreamExecutionEnvironment env, JobConfig config, KafkaConfig cluster) {
    List<RouteRule> routes = config.routesOf(cluster).stream().map(RouteConfig::wiring).toList();
    // A cluster without a name has the uids that jobs with one cluster have always had.
    String suffix = cluster.name().isEmpty() ? "" : "-" + cluster.name();
    DataStream<Decoded> records =
        env.fromSource(
                KafkaEnds.source(
                    cluster,
                    topics(config, cluster),
                    new FrameDeserializationSchema(cluster.name(), routes)),
                WatermarkStrategy.noWatermarks(),
                "KafkaSource" + suffix,
                Elements.DECODED)
            .uid("kafka-source" + suffix);
    SingleOutputStreamOperator<CameraEvent> events =
        records
            .process(new SplitDeadLetters())
            .returns(Elements.CAMERA_EVENT)
            .name("SplitDeadLetters" + suffix)
            .uid("split-dead-letters" + suffix);
    return new FrameSources(events, events.getSideOutput(Elements.DEAD_LETTERS));
  }

  /** The topics that a job reads of a cluster. */
  static RouteTopics topics(JobConfig config, KafkaConfig cluster) {
    boolean hasDeadLetters = cluster.name().equals(config.deadLetters().cluster());
    return new RouteTopics(
        config.routesOf(cluster).stream().map(route -> route.wiring().topics()).toList(),
        hasDeadLetters ? config.deadLetterTopic() : "");
  }
}
