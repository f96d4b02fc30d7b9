/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.RecordingChunk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the parts of a checkpoint, several at once.
 *
 * <p>Assumptions: Flink retries at once and ten times while the whole chain stands still, so
 * waiting between attempts happens here; what Flink is told to have failed with a known reason it
 * drops, so nothing is: whatever cannot be published fails the job, which then tries again.
 */
final class PartCommitter implements Committer<RecordingChunk.Pending> {
  private static final Logger LOG = LoggerFactory.getLogger(PartCommitter.class);
  private static final int THREADS = 4;

  private final ObjectStore store;
  private final Announcer announcer;
  private final PartPublisher publisher;
  private final Pause pause;
  private final ExecutorService pool;
  private final Counter partsPublished;
  private final Counter framesPublished;
  private final Counter bytesPublished;
  private final Counter partsInConflict;
  private final Counter attemptsFailed;

  /** Waits between two attempts. */
  interface Pause {
    void millis(long millis) throws InterruptedException;
  }

  PartCommitter(ObjectStore store, Announcer announcer, MetricGroup group) {
    this(store, announcer, group, TimeUnit.MILLISECONDS::sleep);
  }

  PartCommitter(ObjectStore store, Announcer announcer, MetricGroup group, Pause pause) {
    this.store = store;
    this.announcer = announcer;
    this.pause = pause;
    publisher = new PartPublisher(store, announcer);
    pool =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "framelog-commit");
              thread.setDaemon(true);
              return thread;
            });
    partsPublished = group.counter("partsPublished");
    framesPublished = group.counter("framesPublished");
    bytesPublished = group.counter("bytesPublished");
    partsInConflict = group.counter("partsInConflictAtCommit");
    attemptsFailed = group.counter("commitAttemptsFailed");
  }

  @Override
  public void commit(Collection<CommitRequest<RecordingChunk.Pending>> requests)
      throws IOException, InterruptedException {
    Map<RecordingChunk.Pending, Future<?>> commits = new LinkedHashMap<>();
    for (CommitRequest<RecordingChunk.Pending> request : requests) {
      RecordingChunk.Pending part = request.getCommittable();
      commits.put(
          part,
          pool.submit(
              () -> {
                commit(part);
                return null;
              }));
    }
    List<String> lines = new ArrayList<>();
    List<Throwable> causes = new ArrayList<>();
    for (Map.Entry<RecordingChunk.Pending, Future<?>> commit : commits.entrySet()) {
      try {
        commit.getValue().get();
      } catch (ExecutionException e) {
        RecordingChunk.Pending part = commit.getKey();
        String key = new PartKeys(part.key(), part.conflict()).recording();
        lines.add("part %s: %s".formatted(store.path(key), e.getCause().getMessage()));
        causes.add(e.getCause());
      }
    }
    if (!causes.isEmpty()) {
      IOException failure =
          new IOException(
              "%d of %d parts could not be published:\n  %s"
                  .formatted(causes.size(), commits.size(), String.join("\n  ", lines)),
              causes.get(0));
      causes.subList(1, causes.size()).forEach(failure::addSuppressed);
      throw failure;
    }
  }

  private void commit(RecordingChunk.Pending part) throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        count(part, publisher.publish(part));
        return;
      } catch (IOException e) {
        CommitFailure failure = CommitFailure.of(e);
        countFailure();
        if (attempt >= failure.backoff().attempts()) {
          throw new PartCommitException(failure, e);
        }
        LOG.warn("attempt {} to publish {} failed, trying again", attempt, part.key(), e);
        pause.millis(failure.backoff().millisAfter(attempt));
      }
    }
  }

  /** Flink's counters are not thread-safe. */
  private synchronized void count(RecordingChunk.Pending part, PartKeys keys) {
    partsPublished.inc();
    framesPublished.inc(part.frames());
    bytesPublished.inc(part.bytes());
    if (keys.conflict() > part.conflict()) {
      partsInConflict.inc();
    }
  }

  private synchronized void countFailure() {
    attemptsFailed.inc();
  }

  @Override
  public void close() {
    pool.shutdownNow();
    announcer.close();
  }
}
