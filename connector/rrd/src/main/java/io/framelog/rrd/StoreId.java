/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * The store a message belongs to, as it stands in every message of a stream. Read from foreign
 * files, so the ids may be empty; {@link RecordingWriter} refuses those.
 */
public record StoreId(StoreKind kind, String applicationId, String recordingId) {
  /** The store of a recording. */
  public static StoreId recording(RecordingId id) {
    return new StoreId(StoreKind.RECORDING, id.applicationId(), id.recordingId());
  }

  /**
   * The store of a blueprint.
   *
   * @param applicationId that of the recordings it is for
   * @param blueprintId sets it apart from other blueprints of the application
   */
  public static StoreId blueprint(String applicationId, String blueprintId) {
    return new StoreId(StoreKind.BLUEPRINT, applicationId, blueprintId);
  }
}
