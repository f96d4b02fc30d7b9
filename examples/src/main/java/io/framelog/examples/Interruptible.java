/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into an interruption of the work, so that its own {@code finally} blocks clean up
 * before the JVM ends.
 */
public final class Interruptible {
  private static final long CLEANUP_SECONDS = 30;

  private Interruptible() {}

  /**
   * Runs the work in the calling thread. When the JVM is told to end meanwhile, this thread is
   * interrupted, and the end waits up to half a minute for the work to return.
   */
  public static <T> T call(Callable<T> work) throws Exception {
    Thread worker = Thread.currentThread();
    CountDownLatch done = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              worker.interrupt();
              awaitCleanup(done);
            },
            "framelog-interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.call();
    } finally {
      done.countDown();
      removeHook(hook);
    }
  }

  private static void awaitCleanup(CountDownLatch done) {
    try {
      if (!done.await(CLEANUP_SECONDS, TimeUnit.SECONDS)) {
        System.err.printf("Not all could be cleaned up within %d s.%n", CLEANUP_SECONDS);
      }
    } catch (InterruptedException e) {
      // Nobody interrupts a hook but a JVM that is gone.
      Thread.currentThread().interrupt();
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending, which is why the hook runs: then it stays.
      hook.setName("framelog-interrupt-done");
    }
  }
}
