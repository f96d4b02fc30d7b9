/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the wiring adds to a record to make it a frame.
 *
 * @param name the rule's name, carried by each frame
 * @param entity template of the Rerun entity: {@code {device}} and {@code {camera}} are replaced
 * @param recording recording of records that name none; {@code null} rejects such records
 * @param earliestNanos capture times before it are rejected: a millisecond value read as
 *     nanoseconds lies in 1970. Recordings have no times before that
 * @param maxPixels pictures that claim more pixels are rejected before anything is allocated
 */
public record FrameRoute(
    String name, String entity, @Nullable String recording, long earliestNanos, long maxPixels)
    implements Serializable {

  /** Entity of a camera unless a route says otherwise. */
  public static final String DEFAULT_ENTITY = "/{device}/{camera}";

  /** 2000-01-01T00:00:00Z. */
  public static final long DEFAULT_EARLIEST_NANOS = 946_684_800_000_000_000L;

  /**
   * 2200-01-01T00:00:00Z: captures after it are rejected. Ends of slices and bounds of disorder
   * must fit 64 bits, too.
   */
  public static final long LATEST_NANOS = 7_258_118_400_000_000_000L;

  /** 16384 x 8192: above any camera's 8K. */
  public static final long DEFAULT_MAX_PIXELS = FrameLimits.DEFAULT_MAX_PIXELS;

  public FrameRoute {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a route needs a name, but it was blank");
    }
    if (!entity.contains("{camera}")) {
      throw new IllegalArgumentException(
          "the entity template of route '%s' must contain {camera}, so that no two cameras share an"
                  .formatted(name)
              + " entity, but was '"
              + entity
              + "'");
    }
    if (recording != null && recording.isBlank()) {
      throw new IllegalArgumentException(
          "the recording of route '%s' must not be blank, but was '%s'".formatted(name, recording));
    }
    if (recording != null && recording.length() > CameraId.MAX_NAME_LENGTH) {
      throw new IllegalArgumentException(
          "the recording of route '%s' may have at most %d characters, but had %d"
              .formatted(name, CameraId.MAX_NAME_LENGTH, recording.length()));
    }
    if (earliestNanos < 0) {
      throw new IllegalArgumentException(
          "earliestNanos must not be negative but was " + earliestNanos);
    }
    if (maxPixels < 1) {
      throw new IllegalArgumentException("maxPixels must be at least 1 but was " + maxPixels);
    }
  }

  /** A route with the default limits. */
  public static FrameRoute named(String name) {
    return new FrameRoute(name, DEFAULT_ENTITY, null, DEFAULT_EARLIEST_NANOS, DEFAULT_MAX_PIXELS);
  }

  String entityOf(CameraId camera) {
    // One pass, so that a name containing a placeholder is not expanded again.
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < entity.length()) {
      if (entity.startsWith("{device}", at)) {
        text.append(camera.device());
        at += "{device}".length();
      } else if (entity.startsWith("{camera}", at)) {
        text.append(camera.camera());
        at += "{camera}".length();
      } else {
        text.append(entity.charAt(at++));
      }
    }
    return text.toString();
  }
}
