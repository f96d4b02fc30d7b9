/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.util.Objects;

/**
 * One picture of one camera at one capture instant.
 *
 * @param camera the key: the one ordered sequence that the frame belongs to
 * @param recording the recording it belongs to; may change from frame to frame
 * @param entity Rerun entity as plain text: parts joined by {@code /}, nothing escaped
 * @param route name of the wiring rule that says what is made of the frame
 * @param captureNanos when it was taken, nanoseconds since the Unix epoch
 * @param content what is known of the payload
 * @param payload the encoded picture, or what else the content says. Not copied: nobody writes to
 *     it
 * @param position the record it came in
 */
public record Frame(
    CameraId camera,
    String recording,
    String entity,
    String route,
    long captureNanos,
    Content content,
    byte[] payload,
    RecordPosition position)
    implements CameraEvent {

  public Frame {
    Objects.requireNonNull(camera, "camera");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(position, "position");
    if (recording.isBlank() || entity.isBlank() || route.isBlank()) {
      throw new IllegalArgumentException(
          "a frame needs a recording, an entity and a route, but had '%s', '%s' and '%s'"
              .formatted(recording, entity, route));
    }
    if (payload.length == 0) {
      throw new IllegalArgumentException("a frame needs a payload, but it was empty");
    }
  }
}
