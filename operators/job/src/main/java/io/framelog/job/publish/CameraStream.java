/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import io.framelog.frame.CameraId;

/**
 * Whose frames are published.
 *
 * @param topic where to
 * @param recording which recording the frames say they belong to
 */
public record CameraStream(String topic, CameraId camera, String recording) {

  public CameraStream {
    if (topic.isBlank() || recording.isBlank()) {
      throw new IllegalArgumentException(
          "a topic and a recording are needed, but were '%s' and '%s'".formatted(topic, recording));
    }
    if (recording.length() > CameraId.MAX_NAME_LENGTH) {
      throw new IllegalArgumentException(
          "a recording may have at most %d characters, but had %d"
              .formatted(CameraId.MAX_NAME_LENGTH, recording.length()));
    }
  }
}
