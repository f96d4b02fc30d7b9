/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

/** How much of a camera is left while nothing comes of it. */
enum Rest {
  /** A part is open, or frames wait. */
  OPEN,
  /** All parts are closed; frames within the horizon are known when they come again. */
  REMEMBERED,
  /** Only how far its time has come is known. */
  NEWEST_TIME,
  /** It might never have been there. */
  NOTHING;

  private static final long NANOS_PER_MILLI = 1_000_000;

  static Rest of(CameraBuffer camera) {
    if (camera.hasOpenWork()) {
      return OPEN;
    } else if (camera.remembersFrames()) {
      return REMEMBERED;
    }
    return camera.isEmpty() ? NOTHING : NEWEST_TIME;
  }

  /** How long after the camera's last frame it ends. */
  long afterMillis(ClockRule clock) {
    long horizonMillis = Math.max(clock.silenceMillis(), clock.horizonNanos() / NANOS_PER_MILLI);
    return switch (this) {
      case OPEN -> clock.silenceMillis();
      case REMEMBERED -> horizonMillis;
      case NEWEST_TIME -> horizonMillis + clock.rememberMillis();
      case NOTHING -> 0;
    };
  }
}
