/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The encoding threads of a process, shared by its subtasks. The first one to open starts them, the
 * last one to close ends them. The threads hold no user class loader.
 */
final class WorkerPool {
  private static final Object LOCK = new Object();
  private static @Nullable ExecutorService shared;
  private static int users;

  private WorkerPool() {}

  /** Whoever acquires must release; the first user's number of workers counts. */
  static ExecutorService acquire(int workers) {
    synchronized (LOCK) {
      ExecutorService pool = shared;
      if (pool == null) {
        AtomicInteger number = new AtomicInteger();
        pool =
            Executors.newFixedThreadPool(
                workers,
                task -> {
                  Thread thread = new Thread(task, "framelog-encode-" + number.incrementAndGet());
                  thread.setDaemon(true);
                  thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
                  return thread;
                });
        shared = pool;
      }
      users++;
      return pool;
    }
  }

  static void release() {
    synchronized (LOCK) {
      users--;
      ExecutorService pool = shared;
      if (users == 0 && pool != null) {
        pool.shutdown();
        shared = null;
      }
    }
  }
}
