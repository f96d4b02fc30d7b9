/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.faults;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for one request of a kind and holds it, so that something can be done to the one who asks
 * while nobody knows whether the store did it.
 */
public final class Ambush {
  private final StoreOperation operation;
  private final Moment moment;
  private final CompletableFuture<Caught> caught = new CompletableFuture<>();

  /** Where a request is held. */
  public enum Moment {
    /** The store has not heard of it. */
    BEFORE_STORE,
    /** The store has done it; the answer is held. */
    AFTER_STORE
  }

  private record Caught(StoreRequest request, Runnable goOn, Runnable breakOff) {}

  Ambush(StoreOperation operation, Moment moment) {
    this.operation = operation;
    this.moment = moment;
  }

  /** Takes a request, if it is the one that is waited for. */
  boolean takes(StoreRequest request, Moment at, Runnable goOn, Runnable breakOff) {
    return request.operation() == operation
        && at == moment
        && caught.complete(new Caught(request, goOn, breakOff));
  }

  /** The request that is held; empty if none came in time. */
  public Optional<StoreRequest> await(Duration patience) throws InterruptedException {
    try {
      return Optional.of(caught.get(patience.toMillis(), TimeUnit.MILLISECONDS).request());
    } catch (TimeoutException e) {
      // one that comes from now on is not held
      return caught.cancel(false) ? Optional.empty() : await(Duration.ZERO);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an ambush does not fail", e);
    }
  }

  /** The held request goes on as if nothing had been. */
  public void letGo() {
    held().ifPresent(held -> held.goOn().run());
  }

  /** The connection of the held request breaks. */
  public void breakOff() {
    held().ifPresent(held -> held.breakOff().run());
  }

  private Optional<Caught> held() {
    return caught.isDone() && !caught.isCancelled() ? Optional.of(caught.join()) : Optional.empty();
  }
}
