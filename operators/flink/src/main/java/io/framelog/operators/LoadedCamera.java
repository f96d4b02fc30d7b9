/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A camera on the heap, and what keyed state holds of it. Not thread-safe. */
final class LoadedCamera {
  final CameraBuffer buffer;

  /** Sequences of the frames that state holds. */
  final Set<Long> storedFrames;

  /** The rest of the buffer as state holds it; {@code null} if it holds none. */
  byte @Nullable [] storedBuffer;

  /** When the last frame came; 0 where that was before the camera was loaded. */
  long lastFrameMillis;

  /** When the camera's timer is due; 0 if none is known of. */
  long dueMillis;

  /** Whether the camera has been given the second after which it counts as silent. */
  boolean inGrace;

  /** Whether there is a timer at the end of time. */
  boolean endTimerSet;

  LoadedCamera(CameraBuffer buffer, Set<Long> storedFrames, byte @Nullable [] storedBuffer) {
    this.buffer = buffer;
    this.storedFrames = storedFrames;
    this.storedBuffer = storedBuffer;
    endTimerSet = buffer.hasOpenWork();
  }

  /** A camera that state knows nothing of. */
  static LoadedCamera unknown() {
    return new LoadedCamera(new CameraBuffer(), new HashSet<>(), null);
  }
}
