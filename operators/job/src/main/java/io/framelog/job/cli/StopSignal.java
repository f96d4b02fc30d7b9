/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Ctrl-C, or any other way a process is told to end, as two requests: the first asks for an orderly
 * stop, a second Ctrl-C for one at once. The process lives on until this is closed, and then ends
 * with the signal's exit code.
 */
final class StopSignal implements AutoCloseable {
  private final CompletableFuture<Void> first = new CompletableFuture<>();
  private final CompletableFuture<Void> second = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::told, "framelog-stop");

  private @Nullable Thread interruptible = Thread.currentThread();

  private StopSignal() {}

  /**
   * Begins to listen. The calling thread is interrupted by a request until {@link
   * #interruptNoMore}: it may wait for something that never answers.
   */
  static StopSignal install() {
    // Logging cannot begin any more once the process is going down, and says so at length.
    LoggerFactory.getLogger(StopSignal.class).debug("listening for signals");
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Libraries that start are not to be disturbed: from now on requests are only told. */
  synchronized void interruptNoMore() {
    interruptible = null;
    Thread.interrupted();
  }

  CompletableFuture<Void> first() {
    return first;
  }

  CompletableFuture<Void> second() {
    return second;
  }

  boolean isRequested() {
    return first.isDone();
  }

  private void told() {
    listenForSecond();
    synchronized (this) {
      first.complete(null);
      if (interruptible != null) {
        interruptible.interrupt();
      }
    }
    try {
      closed.await();
    } catch (InterruptedException e) {
      // Nobody interrupts a hook but a JVM that is gone.
      Thread.currentThread().interrupt();
    }
  }

  /** By reflection: the compiler has no clean way to a class of the module jdk.unsupported. */
  private void listenForSecond() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      MethodHandle complete =
          MethodHandles.lookup()
              .bind(second, "complete", MethodType.methodType(boolean.class, Object.class));
      MethodHandle asked =
          MethodHandles.insertArguments(complete, 0, (Object) null)
              .asType(MethodType.methodType(void.class));
      signal
          .getMethod("handle", signal, handler)
          .invoke(
              null,
              signal.getConstructor(String.class).newInstance("INT"),
              MethodHandleProxies.asInterfaceInstance(
                  handler, MethodHandles.dropArguments(asked, 0, signal)));
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      System.err.println("framelog: a second Ctrl-C will not be heard, " + e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is going down already, and the hook with it.
    }
  }
}
