/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job;

import io.framelog.connector.element.DeadLetter;
import io.framelog.connector.element.Elements;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.connector.sink.AnnouncerFactory;
import io.framelog.connector.sink.RecordingSink;
import io.framelog.connector.source.FrameDeserializationSchema;
import io.framelog.connector.source.RouteTopics;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.KafkaConfig;
import io.framelog.job.config.RouteConfig;
import io.framelog.operators.AssembleSegments;
import io.framelog.operators.BatchFrames;
import io.framelog.operators.EncodeBatches;
import io.framelog.operators.EncodedBatch;
import io.framelog.operators.EncodingWorkers;
import io.framelog.operators.FrameBatch;
import io.framelog.operators.RouteSettings;
import java.util.List;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.SimpleUserCodeClassLoader;
import org.apache.flink.util.UserCodeClassLoader;

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

  private static final DeserializationSchema.InitializationContext OUTSIDE_OF_A_JOB =
      new DeserializationSchema.InitializationContext() {
        @Override
        public MetricGroup getMetricGroup() {
          return new UnregisteredMetricsGroup();
        }

        @Override
        public UserCodeClassLoader getUserCodeClassLoader() {
          return SimpleUserCodeClassLoader.create(FramelogPipeline.class.getClassLoader());
        }
      };

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
   * Checks the engine's settings of a job, as far as they are known before it is submitted.
   *
   * @throws IllegalArgumentException if they could lose or repeat frames, or leave no room for them
   */
  public static void check(JobConfig config) {
    Configuration engine = flinkConfiguration(config);
    EngineCheck.requireSafe(engine);
    NetworkMemory.requireRoom(engine, config);
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
    NetworkMemory.requireRoom(env.getConfiguration(), config);

    List<RouteSettings> routes =
        config.routes().stream().map(FramelogPipeline::routeSettings).toList();
    EncodingWorkers workers =
        config.encodingWorkers().isPresent()
            ? EncodingWorkers.of(config.encodingWorkers().getAsInt())
            : EncodingWorkers.onePerProcessor();

    FrameSources sources = FrameSources.of(env, config);
    SingleOutputStreamOperator<FrameBatch> batches =
        BatchFrames.of(sources.events(), routes, config.clock(), config.batchingHeapBytes())
            .uid("batch-frames");
    SingleOutputStreamOperator<EncodedBatch> encoded =
        EncodeBatches.of(batches, routes, workers).uid("encode-batches");
    DataStream<RecordingChunk> chunks =
        AssembleSegments.of(encoded, config.application()).uid("assemble-segments");
    chunks.sinkTo(recordings(config)).name("RecordingSink").uid("recordings");

    DataStream<DeadLetter> deadLetters =
        sources
            .deadLetters()
            .union(
                batches.getSideOutput(Elements.DEAD_LETTERS),
                encoded.getSideOutput(Elements.DEAD_LETTERS));
    deadLetters
        .sinkTo(KafkaEnds.deadLetters(config.kafka(), config.deadLetterTopic()))
        .name("DeadLetters")
        .uid("dead-letters");
  }

  private static RecordingSink recordings(JobConfig config) {
    return RecordingSink.builder()
        .directory(config.output().directory())
        .layout(config.output().layout())
        .videos(config.output().mp4())
        .maxStateBytes(config.output().maxStateBytes())
        .announcements(
            config
                .announcementTopic()
                .<AnnouncerFactory>map(topic -> KafkaEnds.announcements(config.kafka(), topic))
                .orElse(AnnouncerFactory.none()))
        .alreadyKeyed()
        .build();
  }

  /** What the job's source makes of the records of a cluster, ready to use outside of a job. */
  public static FrameDeserializationSchema records(JobConfig config, KafkaConfig cluster) {
    FrameDeserializationSchema schema =
        new FrameDeserializationSchema(
            cluster.name(), config.routesOf(cluster).stream().map(RouteConfig::wiring).toList());
    schema.open(OUTSIDE_OF_A_JOB);
    return schema;
  }

  /** The topics that the job reads of a cluster. */
  public static RouteTopics topics(JobConfig config, KafkaConfig cluster) {
    return FrameSources.topics(config, cluster);
  }

  private static RouteSettings routeSettings(RouteConfig route) {
    return new RouteSettings(
        route.name(), route.encoding(), route.slices(), route.batches(), route.maxPartBytes());
  }
}
