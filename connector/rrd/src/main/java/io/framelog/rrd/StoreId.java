/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * The store a message belongs to, as it stands in every message of a stream. Read from foreign
 * files, so the ids may be empty, unlike those of {@link RecordingId}.
 */
public record StoreId(StoreKind kind, String applicationId, String recordingId) {
  static StoreId of(RecordingId id) {
    return new StoreId(StoreKind.RECORDING, id.applicationId(), id.recordingId());
  }
}
