/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.framelog.examples.broker.BrokerSettings;
import io.framelog.examples.broker.EmbeddedBroker;
import io.framelog.examples.chaos.RestoredState;
import io.framelog.examples.check.CheckReport;
import io.framelog.examples.check.OutputCheck;
import io.framelog.examples.cluster.ClusterSettings;
import io.framelog.examples.cluster.FlinkCluster;
import io.framelog.examples.road.KnownFrames.Known;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real cluster, the job's jar, and TaskManagers that die without a word while frames arrive. */
class KilledTaskManagerIT {
  private static final int KILLS = 3;

  /** A kill counts only if the restored checkpoint held open work, which is a matter of luck. */
  private static final int MAX_KILLS = 12;

  private static final long FRAME_MILLIS = 100;

  /** Five minutes: frames arrive for as long as it takes to kill often enough. */
  private static final int MAX_FRAMES_PER_CAMERA = 3_000;

  @TempDir Path directory;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void everyFrameIsInExactlyOnePartAfterThreeKills() throws Exception {
    List<Known> frames =
        KnownFrames.interleaved(
            KnownFrames.of(
                "video", "front", "drive", MAX_FRAMES_PER_CAMERA, FRAME_MILLIS * 1_000_000),
            KnownFrames.of(
                "jpeg", "left", "drive", MAX_FRAMES_PER_CAMERA, FRAME_MILLIS * 1_000_000 + 1),
            KnownFrames.of(
                "raw", "right", "drive", MAX_FRAMES_PER_CAMERA, FRAME_MILLIS * 1_000_000 + 3));
    Path output = Files.createDirectories(directory.resolve("out"));
    try (EmbeddedBroker broker =
            EmbeddedBroker.start(BrokerSettings.in(directory.resolve("kafka")));
        FlinkCluster cluster =
            FlinkCluster.start(
                ClusterSettings.in(directory.resolve("flink"))
                    .withOptions(
                        Map.of(
                            "execution.checkpointing.num-retained",
                            "100",
                            "execution.checkpointing.externalized-checkpoint-retention",
                            "RETAIN_ON_CANCELLATION")))) {
      for (String topic : List.of("video", "jpeg", "raw", TestJob.DEAD_LETTERS)) {
        broker.createTopic(topic, 1);
      }
      Path yaml = directory.resolve("job.yaml");
      TestJob job =
          new TestJob(
              broker.bootstrap(),
              output,
              directory.resolve("checkpoints"),
              "never",
              /* parallelism= */ 2,
              "500ms",
              "10s");
      Files.writeString(yaml, job.yaml());
      String id = cluster.submit(jobJar(), yaml, Optional.empty());
      AtomicBoolean enough = new AtomicBoolean();
      FutureTask<List<Known>> publishing =
          new FutureTask<>(() -> publishInRealTime(broker.bootstrap(), frames, enough));
      new Thread(publishing, "publisher").start();

      List<RestoredState> restored = new ArrayList<>();
      try {
        while (restored.stream().filter(RestoredState::hasOpenWork).count() < KILLS
            && restored.size() < MAX_KILLS) {
          restored.add(killAndRestore(cluster, id));
        }
      } finally {
        enough.set(true);
      }
      List<Known> published = publishing.get();
      new BrokerView(broker).awaitConsumed("group-out", List.of("video", "jpeg", "raw"));
      stopWithDrain(cluster, id, directory.resolve("savepoints"));

      assertThat(restored)
          .as("restored checkpoints with a batch buffered and a part open")
          .filteredOn(RestoredState::hasOpenWork)
          .hasSize(KILLS);
      CheckReport report = OutputCheck.check(output, published.stream().map(Known::sent).toList());
      assertThat(report.problems()).isEmpty();
      assertThat(report.ok()).isTrue();
      assertThat(new BrokerView(broker).endOffset(TestJob.DEAD_LETTERS)).isZero();
    }
  }

  /** Waits for two checkpoints that are new, kills, and looks into the one that was restored. */
  private static RestoredState killAndRestore(FlinkCluster cluster, String id) throws Exception {
    String checkpoints = "/jobs/" + id + "/checkpoints";
    int completedBefore = cluster.rest().get(checkpoints).at("/counts/completed").asInt();
    int restoredBefore = cluster.rest().get(checkpoints).at("/counts/restored").asInt();
    JsonNode answer =
        cluster
            .rest()
            .await(
                checkpoints, next -> next.at("/counts/completed").asInt() >= completedBefore + 2);
    while (!state(answer, "completed").hasOpenWork()) {
      int seen = answer.at("/counts/completed").asInt();
      answer =
          cluster.rest().await(checkpoints, next -> next.at("/counts/completed").asInt() > seen);
    }
    cluster.killTaskManager(0);
    cluster.restartTaskManager(0);
    answer =
        cluster
            .rest()
            .await(checkpoints, next -> next.at("/counts/restored").asInt() == restoredBefore + 1);
    return state(answer, "restored");
  }

  private static RestoredState state(JsonNode checkpoints, String which) throws Exception {
    return RestoredState.of(checkpoints.at("/latest/" + which + "/external_path").asText());
  }

  private static void stopWithDrain(FlinkCluster cluster, String id, Path savepoints)
      throws Exception {
    cluster
        .rest()
        .post(
            "/jobs/" + id + "/stop",
            "{\"drain\": true, \"targetDirectory\": \"" + savepoints.toUri() + "\"}");
    JsonNode job =
        cluster
            .rest()
            .await(
                "/jobs/" + id,
                answer -> List.of("FINISHED", "FAILED").contains(answer.at("/state").asText()));
    assertThat(job.at("/state").asText()).isEqualTo("FINISHED");
  }

  /** The frames that were published until there were enough. */
  private static List<Known> publishInRealTime(
      String bootstrap, List<Known> frames, AtomicBoolean enough) throws Exception {
    long start = System.nanoTime();
    List<Future<RecordMetadata>> sends = new ArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer = KnownFrames.producer(bootstrap)) {
      for (Known frame : frames) {
        if (enough.get()) {
          break;
        }
        long due = start + (frame.captureNanos() - KnownFrames.FIRST_NANOS);
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        sends.add(producer.send(frame.kafkaRecord()));
      }
      for (Future<RecordMetadata> send : sends) {
        send.get();
      }
    }
    return frames.subList(0, sends.size());
  }

  private static Path jobJar() {
    return Path.of(System.getProperty("framelog.root"), "operators/job/target/framelog-job.jar");
  }
}
