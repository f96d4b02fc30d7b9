/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import io.framelog.examples.RepositoryRoot;
import io.framelog.examples.broker.ConsumedTopics;
import io.framelog.examples.faults.FaultDeck;
import io.framelog.examples.store.S3Server;
import io.framelog.examples.store.StoreClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One run: frames are sent while disasters strike, then storage is judged. */
final class ChaosRun {
  /** Requests that share one fault of each kind. */
  private static final int REQUESTS_PER_DECK = 120;

  private static final Duration MAX_PAUSE = Duration.ofSeconds(3);
  private static final Duration CONSUMPTION_PATIENCE = Duration.ofMinutes(5);
  private static final long POLL_MILLIS = 200;

  private final ChaosSettings settings;
  private final Consumer<String> progress;
  private final Random random;
  private final DisasterPlan plan;
  private final Survival survival = new Survival();
  private final long startNanos = System.nanoTime();

  /**
   * A run that has not begun.
   *
   * @param progress gets a line for each thing that happens
   */
  ChaosRun(ChaosSettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
    this.random = new Random(settings.seed());
    this.plan = new DisasterPlan(settings.disasters(), random);
  }

  /**
   * Runs to its end.
   *
   * @throws Exception if something fails that should not, the machinery or the job
   */
  ChaosReport run() throws Exception {
    Path directory = Files.createDirectories(settings.directory());
    FaultDeck deck = new FaultDeck(settings.seed(), REQUESTS_PER_DECK);
    Path checkpoints = Files.createDirectories(directory.resolve("checkpoints"));
    Path savepoints = Files.createDirectories(RunningJob.savepoints(directory));
    try (CheckpointWatch watch = new CheckpointWatch(List.of(checkpoints, savepoints));
        Arena arena = Arena.open(settings, deck);
        Traffic traffic =
            Traffic.start(arena.broker().bootstrap(), ChaosCamera.fleet(), settings.seed())) {
      say("%s, Kafka and a Flink cluster are up".formatted(arena.store().make()));
      ChaosJob config =
          new ChaosJob(
              arena.broker().bootstrap(), "s3://" + S3Server.BUCKET + "/below", checkpoints);
      RunningJob job =
          new RunningJob(
              arena.cluster(),
              RepositoryRoot.find().resolve("operators/job/target/framelog-job.jar"),
              config,
              directory);
      job.submit(Arena.TASK_MANAGERS, Optional.empty());
      strikeAll(new Strike(arena, job, random));

      Map<FrameNumber, ChaosFrame> sent = traffic.stop();
      awaitConsumed(arena);
      say("%d frames were sent and read".formatted(sent.size()));
      job.stop(RunningJob.Ending.DRAINED);
      Verdict verdict = new Verdict();
      new CommitTrial(watch.times(), verdict).judge(arena.proxy().journal().changes());
      Storage storage = fetch(arena, directory.resolve("storage"));
      Map<DeadLetters.Key, String> deadLetters =
          DeadLetters.read(arena.broker().bootstrap(), ChaosJob.DEAD_LETTERS);
      new FrameTrial(sent, deadLetters, verdict).judge(storage);
      searchSecret(directory, verdict);
      return new ChaosReport(
          settings, survival, deck.dealt(), sent.size(), deadLetters.size(), storage, verdict);
    }
  }

  private void strikeAll(Strike strike) throws Exception {
    long end = startNanos + settings.atLeast().toNanos();
    while (plan.rounds() == 0 || !plan.isBetweenRounds() || System.nanoTime() < end) {
      if (plan.rounds() > 1 && System.nanoTime() > end) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(random.nextLong(MAX_PAUSE.toMillis()));
      Disaster disaster = plan.next();
      survival.struck(disaster);
      if (disaster.strike(strike)) {
        survival.hitItsMoment(disaster);
      }
      strike.job().awaitProgress();
      strike.arena().cluster().awaitTaskManagers();
      survival.survived(disaster);
      say(disaster.label());
    }
  }

  private static void awaitConsumed(Arena arena)
      throws IOException, InterruptedException, TimeoutException {
    long end = System.nanoTime() + CONSUMPTION_PATIENCE.toNanos();
    try (ConsumedTopics consumed =
        new ConsumedTopics(arena.broker(), ChaosJob.GROUP, ChaosCamera.topics())) {
      while (consumed.lag() > 0) {
        if (System.nanoTime() > end) {
          throw new TimeoutException(
              "%d records were not read within %s".formatted(consumed.lag(), CONSUMPTION_PATIENCE));
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    }
  }

  private static Storage fetch(Arena arena, Path directory) throws IOException {
    Files.createDirectories(directory);
    try (StoreClient client = new StoreClient(arena.store().access(), S3Server.BUCKET)) {
      client.download(directory);
    }
    return Storage.read(directory);
  }

  /** Everything that is written, but the two files that tell Flink and the store the secret. */
  private static void searchSecret(Path directory, Verdict verdict) throws IOException {
    SecretSearch search = new SecretSearch(Arena.SECRET_KEY);
    for (String place : List.of("flink", "storage", "checkpoints", "savepoints", "ha")) {
      for (Path file : search.in(directory.resolve(place))) {
        if (!file.endsWith(Path.of("conf", "config.yaml"))) {
          verdict.charge(Charge.SECRET, file.toString());
        }
      }
    }
  }

  private void say(String what) {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startNanos);
    progress.accept("%5d s  %s".formatted(seconds, what));
  }
}
