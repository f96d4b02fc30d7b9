/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import io.framelog.examples.faults.Ambush;
import io.framelog.examples.faults.StoreOperation;
import io.framelog.examples.faults.StoreRequest;
import io.framelog.examples.store.S3Server;
import io.framelog.examples.store.StoreClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An upload that a checkpoint refers to is gone, and so is the machine that made it. The job either
 * makes it good, or says that it cannot and is rolled back to a savepoint that was taken before the
 * part ended: what was published since then is published again, and has to be recognised.
 */
final class LostUpload {
  /** What the job says of it. */
  private static final String REPORT = "could not be published";

  private static final long DECISION_SECONDS = 90;
  private static final long POLL_MILLIS = 200;

  private final Strike strike;

  private record Held(Ambush ambush, StoreRequest request) {}

  LostUpload(Strike strike) {
    this.strike = strike;
  }

  boolean strike(Duration patience) throws Exception {
    String savepoint = strike.job().savepoint();
    int before = strike.arena().proxy().journal().changes().size();
    Optional<Held> held = awaitUploadSince(before, patience);
    if (held.isEmpty()) {
      return false;
    }
    StoreRequest request = held.get().request();
    try (StoreClient client = new StoreClient(strike.arena().store().access(), S3Server.BUCKET)) {
      client.abort(request.key(), request.uploadId());
    }
    strike.loseTaskManager(strike.arena().taskManagerOf(request.door()));
    long checkpoint = strike.job().newestCheckpoint();
    held.get().ambush().breakOff();
    if (!madeGood(checkpoint)) {
      strike.job().rollBack(savepoint);
    }
    return true;
  }

  /** Holds the first commit of an upload that was begun after the savepoint. */
  private Optional<Held> awaitUploadSince(int before, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      Ambush ambush =
          strike.arena().proxy().ambush(StoreOperation.COMPLETE_UPLOAD, Ambush.Moment.BEFORE_STORE);
      Optional<StoreRequest> held = ambush.await(patience);
      if (held.isEmpty() || isSince(held.get(), before)) {
        return held.map(request -> new Held(ambush, request));
      }
      ambush.letGo();
    }
    return Optional.empty();
  }

  private boolean isSince(StoreRequest commit, int before) {
    var changes = strike.arena().proxy().journal().changes();
    return commit.key().endsWith(".rrd")
        && changes.subList(0, before).stream()
            .noneMatch(event -> event.request().uploadId().equals(commit.uploadId()));
  }

  private boolean madeGood(long checkpoint)
      throws IOException, InterruptedException, TimeoutException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DECISION_SECONDS);
    String said = "";
    while (System.nanoTime() < end) {
      said = strike.job().failure();
      if (strike.job().newestCheckpoint() > checkpoint + 2) {
        return true;
      }
      if (said.contains(REPORT)) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    throw new TimeoutException("a lost upload was neither made good nor reported: " + said);
  }
}
