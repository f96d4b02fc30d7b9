/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * Which logical recording data belongs to. Files with equal ids are shown as one recording.
 *
 * @param applicationId the application; readers drop every message without one
 * @param recordingId unique per recording; a Rerun catalog calls it the segment id
 */
public record RecordingId(String applicationId, String recordingId) {
  public RecordingId {
    requireText("application id", applicationId);
    requireText("recording id", recordingId);
  }

  private static void requireText(String what, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "The " + what + " must not be blank, but was \"" + value + "\"");
    }
  }
}
