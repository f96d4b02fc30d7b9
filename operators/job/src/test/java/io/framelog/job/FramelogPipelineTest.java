/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.job.config.ConfigException;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.RunsOn;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

class FramelogPipelineTest {
  private static final String YAML =
      """
      application: fleet
      kafka: {bootstrap: "localhost:9092"}
      dead-letters: {topic: framelog-dead-letters}
      output: {directory: s3://bucket/recordings}
      encoding-workers: 2
      flink:
        parallelism: 2
        max-parallelism: 64
        checkpoint-interval: 500ms
        checkpoint-directory: s3://bucket/checkpoints
        properties: {taskmanager.memory.network.max: 1g%s}
      routes:
        - {name: front, topics: [camera-frames], encoding: video}
        - {name: rear, topics: [rear-frames], encoding: jpeg}
      """;

  @Test
  void theRoadIsOneChainBehindTheOnlyShuffle() throws Exception {
    JobGraph graph = graph(YAML.formatted("")).getJobGraph();

    assertThat(graph.getVerticesSortedTopologicallyFromSources())
        .extracting(JobVertex::getName)
        .containsExactlyInAnyOrder(
            "Source: KafkaSource -> SplitDeadLetters",
            "BatchFrames -> EncodeBatches -> AssembleSegments -> RecordingSink: WriteParts ->"
                + " RecordingSink: Writer -> RecordingSink: Committer",
            "DeadLetters: Writer -> DeadLetters: Committer");
  }

  @Test
  void everythingHasOneParallelismAndOneMaximum() throws Exception {
    JobGraph graph = graph(YAML.formatted("")).getJobGraph();

    assertThat(graph.getVertices())
        .hasSize(3)
        .allSatisfy(
            vertex -> {
              assertThat(vertex.getParallelism()).as(vertex.getName()).isEqualTo(2);
              assertThat(vertex.getMaxParallelism()).as(vertex.getName()).isEqualTo(64);
            });
  }

  @Test
  void everyOperatorHasAUid() throws Exception {
    List<String> uids =
        graph(YAML.formatted("")).getStreamNodes().stream()
            .map(StreamNode::getTransformationUID)
            .toList();

    assertThat(uids)
        .doesNotContainNull()
        .contains(
            "kafka-source",
            "split-dead-letters",
            "batch-frames",
            "encode-batches",
            "assemble-segments",
            "recordings",
            "dead-letters");
  }

  @Test
  void deadLettersOfAllThreeOperatorsAreCollected() throws Exception {
    StreamGraph graph = graph(YAML.formatted(""));
    StreamNode sink =
        graph.getStreamNodes().stream()
            .filter(node -> node.getOperatorName().equals("DeadLetters: Writer"))
            .findFirst()
            .orElseThrow();

    assertThat(sink.getInEdges())
        .extracting(edge -> graph.getStreamNode(edge.getSourceId()).getOperatorName())
        .containsExactlyInAnyOrder("SplitDeadLetters", "BatchFrames", "EncodeBatches");
  }

  @Test
  void settingsOfTheEngineComeFromTheFile() throws Exception {
    Configuration flink = FramelogPipeline.flinkConfiguration(config(YAML.formatted("")));

    assertThat(flink.get(CheckpointingOptions.CHECKPOINTING_INTERVAL))
        .isEqualTo(Duration.ofMillis(500));
    assertThat(flink.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY))
        .isEqualTo("s3://bucket/checkpoints");
    assertThat(flink.get(PipelineOptions.NAME)).isEqualTo("framelog fleet");
    assertThat(flink.get(PipelineOptions.GENERIC_TYPES)).isFalse();
    assertThat(flink.toMap()).containsEntry("taskmanager.memory.network.max", "1g");
  }

  @Test
  void unsafeSettingsAreRefusedAllAtOnce() throws Exception {
    String yaml =
        YAML.formatted(
            ", execution.checkpointing.unaligned.enabled: true, execution.runtime-mode: BATCH,"
                + " execution.checkpointing.mode: AT_LEAST_ONCE,"
                + " state.backend.type: rocksdb, state.backend.rocksdb.timer-service.factory: HEAP");

    assertThatThrownBy(() -> graph(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            Flink is set in a way that would lose or repeat frames:
              execution.runtime-mode is BATCH, expected STREAMING: without checkpoints nothing is published; for a bounded job set kafka.stop: latest
              execution.checkpointing.mode is AT_LEAST_ONCE, expected EXACTLY_ONCE: parts would hold frames twice
              execution.checkpointing.unaligned.enabled is true, expected false: a camera's order would depend on when a checkpoint came
              state.backend.rocksdb.timer-service.factory is HEAP, expected ROCKSDB: a native savepoint loses all heap timers silently"""
                .stripTrailing());
  }

  @Test
  void checkpointsThatAreOffAreRefused() {
    assertThat(EngineCheck.refusals(new Configuration()))
        .containsExactly(
            "execution.checkpointing.interval is off, expected an interval: recordings are"
                + " published by checkpoints");
  }

  @Test
  void heapTimersOfAnotherBackendAreFine() {
    Configuration flink = new Configuration();
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(1));
    flink.setString("state.backend.rocksdb.timer-service.factory", "HEAP");

    assertThat(EngineCheck.refusals(flink)).isEmpty();
  }

  private static StreamGraph graph(String yaml) throws ConfigException {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(new Configuration());
    FramelogPipeline.build(env, config(yaml));
    return env.getStreamGraph();
  }

  private static JobConfig config(String yaml) throws ConfigException {
    return JobConfig.parse("job.yaml", yaml, RunsOn.CLUSTER);
  }
}
