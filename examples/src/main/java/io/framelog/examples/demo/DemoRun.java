/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import io.framelog.examples.FileTrees;
import io.framelog.examples.Interruptible;
import io.framelog.examples.JobCounters;
import io.framelog.examples.RepositoryRoot;
import io.framelog.examples.broker.BrokerSettings;
import io.framelog.examples.broker.ConsumedTopics;
import io.framelog.examples.broker.EmbeddedBroker;
import io.framelog.examples.check.SentFrame;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.RouteConfig;
import io.framelog.job.config.RunsOn;
import io.framelog.job.publish.Pacing;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of the demo.
 *
 * <pre>
 * footage ─▶ cameras ─▶ Kafka ─▶ the job of demo.yaml ─▶ .rrd objects
 * </pre>
 *
 * Broker and cluster live in this process and in a temporary directory; what stays is the demo's
 * directory.
 */
final class DemoRun {
  private static final Path FOOTAGE = Path.of("examples", "src", "main", "footage");
  private static final long POLL_MILLIS = 100;
  private static final int PARTITIONS = 2;

  private final DemoDirectory directory;
  private final Pacing pacing;
  private final PrintWriter err;

  /**
   * What a run did.
   *
   * @param config the job
   * @param sent all frames that were published to Kafka
   * @param deadLetters one line per record that the job put aside
   */
  record Result(JobConfig config, List<SentFrame> sent, List<String> deadLetters) {}

  DemoRun(DemoDirectory directory, Pacing pacing, PrintWriter err) {
    this.directory = directory;
    this.pacing = pacing;
    this.err = err;
  }

  /**
   * Runs until all frames are published as recordings.
   *
   * @throws InterruptedException if the thread was interrupted; all is cleaned up then
   */
  Result run() throws Exception {
    directory.make();
    Path footage = RepositoryRoot.find().resolve(FOOTAGE);
    Path work = Files.createTempDirectory("framelog-demo-");
    try (JobCounters counters = JobCounters.named(work.toString());
        DemoProgress progress = DemoProgress.start(err, counters)) {
      return run(footage, work, counters, progress);
    } finally {
      Interruptible.finish(
          () -> {
            directory.deleteStaged();
            FileTrees.delete(work);
          });
    }
  }

  private Result run(Path footage, Path work, JobCounters counters, DemoProgress progress)
      throws Exception {
    progress.step("Starting Kafka");
    try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.in(work.resolve("kafka")))) {
      directory.writeJob(broker.bootstrap(), work.resolve("checkpoints"));
      JobConfig config = JobConfig.read(directory.job(), RunsOn.THIS_MACHINE);
      createTopics(broker, config);
      progress.step("Starting Flink");
      List<SentFrame> sent;
      try (DemoJob job = DemoJob.start(config, clusterOptions(work, counters));
          DemoPublisher cameras =
              DemoPublisher.start(broker.bootstrap(), footage, pacing, progress)) {
        progress.step("Recording");
        while (!cameras.isDone()) {
          job.requireRunning();
          TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        sent = cameras.sent();
        awaitConsumed(broker, config, job);
        progress.step("Closing open parts");
        job.drain(work.resolve("savepoints"));
      }
      return new Result(
          config, sent, DeadLetterTopic.read(broker.bootstrap(), config.deadLetterTopic()));
    }
  }

  private static void createTopics(EmbeddedBroker broker, JobConfig config) throws IOException {
    for (RouteConfig route : config.routes()) {
      for (String topic : route.topics()) {
        broker.createTopic(topic, PARTITIONS);
      }
    }
    broker.createTopic(config.deadLetterTopic(), /* partitions= */ 1);
  }

  private static Map<String, String> clusterOptions(Path work, JobCounters counters)
      throws IOException {
    Path temporary = Files.createDirectory(work.resolve("flink"));
    // A demo that fails says so, instead of trying for ever.
    Map<String, String> options = new HashMap<>(counters.flinkOptions());
    options.put("io.tmp.dirs", temporary.toString());
    options.put("restart-strategy.type", "fixed-delay");
    options.put("restart-strategy.fixed-delay.attempts", "2");
    options.put("restart-strategy.fixed-delay.delay", "1 s");
    return options;
  }

  /** Drained before that, the job would end without the records it has not read yet. */
  private static void awaitConsumed(EmbeddedBroker broker, JobConfig config, DemoJob job)
      throws IOException, InterruptedException {
    List<String> topics =
        config.routes().stream().flatMap(route -> route.topics().stream()).toList();
    try (ConsumedTopics consumed = new ConsumedTopics(broker, config.kafka().group(), topics)) {
      while (consumed.lag() > 0) {
        job.requireRunning();
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    }
  }
}
