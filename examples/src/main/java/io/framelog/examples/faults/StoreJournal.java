/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.faults;

import java.util.ArrayList;
import java.util.List;

/** All that the store did, in the order of its answers. */
public final class StoreJournal {
  private final List<StoreEvent> events = new ArrayList<>();

  StoreJournal() {}

  synchronized void add(StoreEvent event) {
    if (event.request().operation().changesStore()) {
      events.add(event);
    }
  }

  /** What changed the store, so far. */
  public synchronized List<StoreEvent> changes() {
    return List.copyOf(events);
  }
}
