/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.util.function.SupplierWithException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work with the store on a few threads, off the task's: that of one key in the order it was given,
 * that of different keys side by side. Results come back in the task's thread, through the mailbox.
 * Whoever gives work waits while too many bytes are on their way.
 *
 * <p>Not for use by several threads at once.
 */
final class UploadLanes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UploadLanes.class);

  private final MailboxExecutor mailbox;
  private final ExecutorService pool;
  private final long maxBytes;
  private final Map<String, ArrayDeque<Work<?>>> lanes = new HashMap<>();
  private long bytes;
  private int inFlight;

  /** Written by one worker, then read by the task. */
  private static final class Work<R> {
    final long bytes;
    final SupplierWithException<R, Exception> task;
    final Consumer<R> done;
    private @Nullable R result;
    private @Nullable Exception failure;

    Work(long bytes, SupplierWithException<R, Exception> task, Consumer<R> done) {
      this.bytes = bytes;
      this.task = task;
      this.done = done;
    }

    void run() {
      try {
        result = task.get();
      } catch (Exception e) {
        // Travels to the task, which fails in its own thread.
        failure = e;
      }
    }

    void finish() throws Exception {
      if (failure != null) {
        throw failure;
      }
      if (result != null) {
        done.accept(result);
      }
    }
  }

  UploadLanes(MailboxExecutor mailbox, int threads, long maxBytes) {
    this.mailbox = mailbox;
    this.maxBytes = maxBytes;
    this.pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "framelog-upload");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Hands over work. The current key is another one afterwards if the caller had to wait.
   *
   * @param size what it holds on the heap until it is done
   * @param done takes the result, in the task's thread
   */
  <R> void submit(String key, long size, SupplierWithException<R, Exception> task, Consumer<R> done)
      throws InterruptedException {
    while (inFlight > 0 && bytes + size > maxBytes) {
      mailbox.yield();
    }
    ArrayDeque<Work<?>> lane = lanes.computeIfAbsent(key, each -> new ArrayDeque<>());
    lane.add(new Work<>(size, task, done));
    bytes += size;
    inFlight++;
    if (lane.size() == 1) {
      start(key, lane);
    }
  }

  private void start(String key, ArrayDeque<Work<?>> lane) {
    Work<?> work = lane.element();
    pool.execute(
        () -> {
          work.run();
          try {
            mailbox.execute(() -> finish(key, lane), "upload");
          } catch (RejectedExecutionException e) {
            LOG.debug("an upload of camera {} ended after its task", key, e);
          }
        });
  }

  private void finish(String key, ArrayDeque<Work<?>> lane) throws Exception {
    Work<?> work = lane.remove();
    bytes -= work.bytes;
    inFlight--;
    if (lane.isEmpty()) {
      lanes.remove(key, lane);
    } else {
      start(key, lane);
    }
    work.finish();
  }

  /** Waits for all work. */
  void drain() throws InterruptedException {
    while (inFlight > 0) {
      mailbox.yield();
    }
  }

  int inFlight() {
    return inFlight;
  }

  /** Drops work that has not begun, and interrupts what runs. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
