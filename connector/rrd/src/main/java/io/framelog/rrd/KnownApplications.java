/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The application of each store. Up to Rerun 0.24 it stands where the store begins and nowhere
 * else; later it is a part of the store's id in every message.
 */
final class KnownApplications {
  private final Map<StoreKey, String> applications = new HashMap<>();

  private long bytes;

  private record StoreKey(StoreKind kind, String recordingId) {}

  void put(StoreKind kind, String recordingId, String applicationId) {
    applications.put(new StoreKey(kind, recordingId), applicationId);
    // a store that begins again counts again: a file has no reason for it
    bytes +=
        2 * Decoding.OBJECT_BYTES
            + Character.BYTES * ((long) recordingId.length() + applicationId.length());
  }

  /** Of all ids, roughly. */
  long bytes() {
    return bytes;
  }

  @Nullable String find(StoreKind kind, String recordingId) {
    return applications.get(new StoreKey(kind, recordingId));
  }
}
