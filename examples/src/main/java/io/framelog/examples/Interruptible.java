/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns Ctrl-C into an interruption of the work, so that its own {@code finally} blocks clean up
 * before the JVM ends.
 */
public final class Interruptible {
  private static final long CLEANUP_SECONDS = 40;

  /** Something to be done to its end. */
  @FunctionalInterface
  public interface Cleanup<E extends Exception> {
    void run() throws E, InterruptedException;
  }

  private Interruptible() {}

  /**
   * Runs the work in the calling thread. When the JVM is told to end meanwhile, this thread is
   * interrupted, and the end waits for the work to return.
   *
   * @param farewell called after the work has ended so: the JVM ends right after it
   * @throws InterruptedException if that happened, whatever the work made of it
   */
  public static <T> T call(Callable<T> work, Runnable farewell) throws Exception {
    Thread worker = Thread.currentThread();
    AtomicBoolean ending = new AtomicBoolean();
    CountDownLatch done = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              ending.set(true);
              worker.interrupt();
              awaitCleanup(done);
            },
            "framelog-interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.call();
    } catch (Exception e) {
      if (!ending.get()) {
        throw e;
      }
      // Libraries report an interruption in many ways.
      InterruptedException interrupted = new InterruptedException("the program was told to end");
      interrupted.initCause(e);
      farewell.run();
      throw interrupted;
    } finally {
      done.countDown();
      removeHook(hook);
    }
  }

  /**
   * Runs something that must not be cut short: the interruption that came before it is set aside
   * meanwhile. Only a second one ends it early.
   */
  public static <E extends Exception> void finish(Cleanup<E> cleanup) throws E {
    boolean interrupted = Thread.interrupted();
    try {
      cleanup.run();
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Runs a task to its end in a thread of its own, for libraries that break when their start or
   * stop is interrupted. An interruption meanwhile stays set.
   */
  public static void runApart(FutureTask<?> task, String threadName) {
    Thread thread = new Thread(task, threadName);
    thread.start();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
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
