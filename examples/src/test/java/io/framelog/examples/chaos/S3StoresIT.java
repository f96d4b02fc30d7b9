/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.examples.broker.BrokerSettings;
import io.framelog.examples.broker.ConsumedTopics;
import io.framelog.examples.broker.EmbeddedBroker;
import io.framelog.examples.cluster.ClusterSettings;
import io.framelog.examples.cluster.FlinkCluster;
import io.framelog.examples.store.S3Plugin;
import io.framelog.examples.store.S3Server;
import io.framelog.examples.store.StoreClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The job's jar on a real cluster, with Flink's plugin, into S3 servers of different make. */
class S3StoresIT {
  private static final String SECRET = "planted-secret-of-the-store-test";
  private static final int MIN_FRAMES = 300;
  private static final List<ChaosCamera> CAMERAS =
      List.of(
          new ChaosCamera(1, ChaosCamera.JPEG, Habit.RESIZING, 20),
          new ChaosCamera(2, ChaosCamera.RAW, Habit.STEADY, 20),
          new ChaosCamera(3, ChaosCamera.VIDEO, Habit.STEADY, 20));

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(S3Server.Make.class)
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void everyFrameIsInOneObjectOfTheBucket(S3Server.Make make) throws Exception {
    Path checkpoints = Files.createDirectories(directory.resolve("checkpoints"));
    try (EmbeddedBroker broker =
            EmbeddedBroker.start(BrokerSettings.in(directory.resolve("kafka")));
        S3Server store = S3Server.start(make, directory.resolve("store"), SECRET);
        FlinkCluster cluster = FlinkCluster.start(clusterSettings(store))) {
      for (String topic : ChaosCamera.topics()) {
        broker.createTopic(topic, 1);
      }
      broker.createTopic(ChaosJob.DEAD_LETTERS, 1);
      RunningJob job =
          new RunningJob(
              cluster,
              Path.of(System.getProperty("framelog.root"), "operators/job/target/framelog-job.jar"),
              new ChaosJob(broker.bootstrap(), "s3://" + S3Server.BUCKET + "/below", checkpoints),
              directory);
      Map<FrameNumber, ChaosFrame> sent = publish(broker, job);

      job.stop(RunningJob.Ending.DRAINED);

      Path storage = Files.createDirectories(directory.resolve("storage"));
      try (StoreClient client = new StoreClient(store.access(), S3Server.BUCKET)) {
        client.download(storage);
        assertThat(client.openUploads()).as("uploads left open").isEmpty();
      }
      Verdict verdict = new Verdict();
      new FrameTrial(sent, DeadLetters.read(broker.bootstrap(), ChaosJob.DEAD_LETTERS), verdict)
          .judge(Storage.read(storage));
      assertThat(verdict.examples()).isEmpty();
      assertThat(sent).hasSizeGreaterThan(MIN_FRAMES);
      assertThat(new SecretSearch(SECRET).in(directory.resolve("flink")))
          .as("files of the cluster that show the secret")
          .allMatch(file -> file.endsWith("config.yaml"));
      assertThat(new SecretSearch(SECRET).in(storage)).as("objects with the secret").isEmpty();
    }
  }

  private ClusterSettings clusterSettings(S3Server store) throws Exception {
    return ClusterSettings.in(directory.resolve("flink"))
        .withPlugins(S3Plugin.ofThisJava().folder())
        .withOptions(store.access().flinkOptions());
  }

  private static Map<FrameNumber, ChaosFrame> publish(EmbeddedBroker broker, RunningJob job)
      throws Exception {
    try (Traffic traffic = Traffic.start(broker.bootstrap(), CAMERAS, /* seed= */ 1);
        ConsumedTopics consumed =
            new ConsumedTopics(broker, ChaosJob.GROUP, ChaosCamera.topics())) {
      job.submit(1, Optional.empty());
      Map<FrameNumber, ChaosFrame> sent = traffic.stop();
      while (consumed.lag() > 0) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      return sent;
    }
  }
}
