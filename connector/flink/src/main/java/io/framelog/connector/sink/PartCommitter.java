/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.RecordingChunk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.RecoverableWriter;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes parts visible. It may be asked for the same part any number of times.
 *
 * <p>Assumptions: completing an upload twice is told by what is visible, not by what the file
 * system answers; Flink retries at once and ten times while the whole chain stands still, so
 * waiting between attempts happens here.
 */
final class PartCommitter implements Committer<RecordingChunk.Pending> {
  private static final Logger LOG = LoggerFactory.getLogger(PartCommitter.class);
  private static final int THREADS = 4;
  private static final int ATTEMPTS = 5;
  private static final long FIRST_BACKOFF_MILLIS = 200;

  private final PublishedObjects published;
  private final ExecutorService pool;
  private final Counter partsPublished;
  private final Counter framesPublished;
  private final Counter bytesPublished;

  PartCommitter(String directory, MetricGroup group) {
    published = new PublishedObjects(new Path(directory));
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
  }

  @Override
  public void commit(Collection<CommitRequest<RecordingChunk.Pending>> requests)
      throws IOException, InterruptedException {
    List<Future<?>> commits = new ArrayList<>();
    for (CommitRequest<RecordingChunk.Pending> request : requests) {
      commits.add(
          pool.submit(
              () -> {
                commit(request.getCommittable());
                return null;
              }));
    }
    IOException failure = null;
    for (Future<?> commit : commits) {
      try {
        commit.get();
      } catch (ExecutionException e) {
        IOException cause = new IOException(e.getCause().getMessage(), e.getCause());
        if (failure == null) {
          failure = cause;
        } else {
          failure.addSuppressed(cause);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void commit(RecordingChunk.Pending part) throws IOException, InterruptedException {
    long backoffMillis = FIRST_BACKOFF_MILLIS;
    for (int attempt = 1; ; attempt++) {
      try {
        publish(part);
        break;
      } catch (TakenKeyException e) {
        throw e;
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw new IOException(
              "part %s could not be published in %d attempts: %s"
                  .formatted(published.path(part.objectKey()), ATTEMPTS, e.getMessage()),
              e);
        }
        LOG.warn("attempt {} to publish {} failed, trying again", attempt, part.objectKey(), e);
        TimeUnit.MILLISECONDS.sleep(backoffMillis);
        backoffMillis *= 2;
      }
    }
    count(part);
  }

  private void publish(RecordingChunk.Pending part) throws IOException {
    OptionalLong visible = published.length(part.objectKey());
    if (visible.isEmpty()) {
      complete(part);
      visible = published.length(part.objectKey());
      if (visible.isEmpty() || visible.getAsLong() != part.bytes()) {
        throw new IOException(
            "its upload is lost: there should be %d bytes, but there are %s; restore a savepoint from"
                    .formatted(
                        part.bytes(),
                        visible.isEmpty() ? "none" : Long.toString(visible.getAsLong()))
                + " before the part ended, or read its records again into another directory");
      }
    } else if (!published.holds(part.objectKey(), part.bytes(), part.sha256())) {
      throw new TakenKeyException(
          "%s became visible with other bytes while this job held the same part: two jobs write to"
                  .formatted(published.path(part.objectKey()))
              + " one directory; give one of them another directory and restart this job");
    }
  }

  private void complete(RecordingChunk.Pending part) throws IOException {
    if (part.isPublished()) {
      throw new IOException(
          "%s was visible when the part was written, but is gone: restore it or reset this job"
              .formatted(published.path(part.objectKey())));
    }
    RecoverableWriter writer = published.fileSystem().createRecoverableWriter();
    writer
        .recoverForCommit(
            writer
                .getCommitRecoverableSerializer()
                .deserialize(part.handleVersion(), part.handle()))
        .commitAfterRecovery();
  }

  /** Flink's counters are not thread-safe. */
  private synchronized void count(RecordingChunk.Pending part) {
    partsPublished.inc();
    framesPublished.inc(part.frames());
    bytesPublished.inc(part.bytes());
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  /** Trying again cannot help: a person has to decide. */
  private static final class TakenKeyException extends IOException {
    private static final long serialVersionUID = 1L;

    TakenKeyException(String message) {
      super(message);
    }
  }
}
