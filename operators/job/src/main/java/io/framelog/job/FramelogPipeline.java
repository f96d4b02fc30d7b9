/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job;

import io.framelog.connector.element.DeadLetter;
import io.framelog.connector.element.Decoded;
import io.framelog.connector.element.Elements;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.connector.sink.RecordingSink;
import io.framelog.connector.source.FrameDeserializationSchema;
import io.framelog.connector.source.SplitDeadLetters;
import io.framelog.connector.source.TopicRoute;
import io.framelog.frame.CameraEvent;
import io.framelog.frame.FrameRoute;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.RouteConfig;
import io.framelog.operators.AssembleSegments;
import io.framelog.operators.BatchFrames;
import io.framelog.operators.EncodeBatches;
import io.framelog.operators.EncodedBatch;
import io.framelog.operators.EncodingWorkers;
import io.framelog.operators.FrameBatch;
import io.framelog.operators.RouteSettings;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The whole road, as a user's own program would build it.
 *
 * <pre>
 * KafkaSource ─ SplitDeadLetters ══ keyBy(camera) ══ BatchFrames ─ EncodeBatches ─ AssembleSegments ─ RecordingSink
 *                      │                                  │               │
 *                      └────────── dead letters ──────────┴───────────────┴──▶ KafkaSink
 * </pre>
 *
 * <p>Everything right of the shuffle is one chain, at one parallelism and one maximum parallelism.
 * Every operator has a uid, so that a job's state outlives changes of this class.
 */
public final class FramelogPipeline {

  private FramelogPipeline() {}

  /**
   * The engine's settings of a job: its own keys and the options it passes on. {@link #build}
   * applies them too; an environment that starts a cluster of its own wants them when it is made.
   */
  public static Configuration flinkConfiguration(JobConfig config) {
    Configuration flink = Configuration.fromMap(config.flink().properties());
    flink.set(CoreOptions.DEFAULT_PARALLELISM, config.flink().parallelism());
    flink.set(PipelineOptions.MAX_PARALLELISM, config.flink().maxParallelism());
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, config.flink().checkpointInterval());
    config
        .flink()
        .checkpointDirectory()
        .ifPresent(directory -> flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory));
    if (!flink.contains(PipelineOptions.NAME)) {
      flink.set(PipelineOptions.NAME, "framelog " + config.application());
    }
    // Every type that travels has a serializer of its own: one that has none is a mistake.
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    // State is found again by uid: an operator without one is a mistake, too.
    flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    return flink;
  }

  /**
   * Adds the road to an environment; {@code env.execute()} starts it.
   *
   * @throws IllegalArgumentException if the environment is set in a way that could lose or repeat
   *     frames; the message names all that has to change
   */
  public static void build(StreamExecutionEnvironment env, JobConfig config) {
    env.configure(flinkConfiguration(config), Thread.currentThread().getContextClassLoader());
    EngineCheck.requireSafe(env.getConfiguration());

    List<RouteSettings> routes =
        config.routes().stream().map(FramelogPipeline::routeSettings).toList();
    List<TopicRoute> topics = config.routes().stream().map(FramelogPipeline::topicRoute).toList();
    EncodingWorkers workers =
        config.encodingWorkers().isPresent()
            ? EncodingWorkers.of(config.encodingWorkers().getAsInt())
            : EncodingWorkers.onePerProcessor();

    DataStream<Decoded> records =
        env.fromSource(
                KafkaEnds.source(config.kafka(), topics, new FrameDeserializationSchema(topics)),
                WatermarkStrategy.noWatermarks(),
                "KafkaSource",
                Elements.DECODED)
            .uid("kafka-source");
    SingleOutputStreamOperator<CameraEvent> events =
        records
            .process(new SplitDeadLetters())
            .returns(Elements.CAMERA_EVENT)
            .name("SplitDeadLetters")
            .uid("split-dead-letters");
    SingleOutputStreamOperator<FrameBatch> batches =
        BatchFrames.of(events, routes, config.clock(), config.batchingHeapBytes())
            .uid("batch-frames");
    SingleOutputStreamOperator<EncodedBatch> encoded =
        EncodeBatches.of(batches, routes, workers).uid("encode-batches");
    DataStream<RecordingChunk> chunks =
        AssembleSegments.of(encoded, config.application()).uid("assemble-segments");
    chunks
        .sinkTo(RecordingSink.to(config.outputDirectory()).alreadyKeyed())
        .name("RecordingSink")
        .uid("recordings");

    DataStream<DeadLetter> deadLetters =
        events
            .getSideOutput(Elements.DEAD_LETTERS)
            .union(
                batches.getSideOutput(Elements.DEAD_LETTERS),
                encoded.getSideOutput(Elements.DEAD_LETTERS));
    deadLetters
        .sinkTo(KafkaEnds.deadLetters(config.kafka(), config.deadLetterTopic()))
        .name("DeadLetters")
        .uid("dead-letters");
  }

  private static RouteSettings routeSettings(RouteConfig route) {
    return new RouteSettings(
        route.name(), route.encoding(), route.slices(), route.batches(), route.maxPartBytes());
  }

  private static TopicRoute topicRoute(RouteConfig route) {
    return new TopicRoute(
        Set.copyOf(route.topics()),
        new FrameRoute(
            route.name(),
            route.entity(),
            route.recording().orElse(null),
            FrameRoute.DEFAULT_EARLIEST_NANOS,
            FrameRoute.DEFAULT_MAX_PIXELS));
  }
}
