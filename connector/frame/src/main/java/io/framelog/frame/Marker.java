/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record without a picture that says where recordings of a camera begin and end.
 *
 * @param recording the recording it speaks of; {@code null} for all that the camera has open
 */
public record Marker(
    CameraId camera, Kind kind, @Nullable String recording, RecordPosition position)
    implements CameraEvent {

  /** What it asks for. */
  public enum Kind {
    /**
     * A recording begins: what the camera has open of others is complete, or all it has open where
     * no recording is named.
     */
    START,
    /** Nothing more comes for the recording: its part is complete. */
    END,
    /**
     * What is there is published now; the recording goes on in a further part. A video stream keeps
     * the group of pictures that is not complete for that part.
     */
    FLUSH
  }

  public Marker {
    Objects.requireNonNull(camera, "camera");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(position, "position");
  }
}
