/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import io.framelog.frame.CameraId;
import java.util.List;
import java.util.Objects;

/**
 * Names a part by what is in it: no counters, so that the same frames give the same name.
 *
 * @param application Rerun application id
 * @param recording Rerun recording id
 * @param entity the Rerun entity of its frames, as plain text
 * @param sliceStartNanos first instant of its slice, nanoseconds since the Unix epoch
 * @param sliceEndNanos first instant after its slice
 * @param firstCaptureNanos capture time of its first frame
 */
public record PartName(
    String application,
    String recording,
    CameraId camera,
    String entity,
    long sliceStartNanos,
    long sliceEndNanos,
    long firstCaptureNanos) {

  public PartName {
    Objects.requireNonNull(camera, "camera");
    if (sliceStartNanos >= sliceEndNanos) {
      throw new IllegalArgumentException(
          "a slice ends after it starts, but was %d..%d".formatted(sliceStartNanos, sliceEndNanos));
    }
  }

  /**
   * Text that is different for different parts: ids of their rows are made from it. Lengths keep
   * names from running into each other.
   */
  public String identity() {
    StringBuilder text = new StringBuilder();
    for (String name : List.of(application, recording, camera.device(), camera.camera(), entity)) {
      text.append(name.length()).append(':').append(name).append('/');
    }
    return text.append(sliceStartNanos).append('/').append(firstCaptureNanos).toString();
  }
}
