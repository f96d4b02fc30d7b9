/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.faults;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The ambush that is laid at the moment. */
final class Ambushes {
  private final AtomicReference<@Nullable Ambush> laid = new AtomicReference<>();

  Ambush lay(StoreOperation operation, Ambush.Moment moment) {
    Ambush ambush = new Ambush(operation, moment);
    laid.set(ambush);
    return ambush;
  }

  boolean take(StoreRequest request, Ambush.Moment moment, Runnable goOn, Runnable breakOff) {
    Ambush ambush = laid.get();
    return ambush != null && ambush.takes(request, moment, goOn, breakOff);
  }
}
