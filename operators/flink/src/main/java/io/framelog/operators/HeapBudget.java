/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many bytes of frames wait on the heap, by camera. Over the budget the camera that has rested
 * longest is the one to leave; the one that was touched last stays, because its next frame would
 * bring it back. Not thread-safe.
 */
final class HeapBudget {
  private final long maxBytes;
  private final LinkedHashMap<String, Long> bytesByCamera = new LinkedHashMap<>();
  private long heldBytes;

  HeapBudget(long maxBytes) {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes must be at least 1 but was " + maxBytes);
    }
    this.maxBytes = maxBytes;
  }

  /** The camera was touched, and now holds so many bytes. */
  void hold(String camera, long bytes) {
    release(camera);
    if (bytes > 0) {
      bytesByCamera.put(camera, bytes);
      heldBytes += bytes;
    }
  }

  /** The camera holds nothing any more. */
  void release(String camera) {
    Long bytes = bytesByCamera.remove(camera);
    heldBytes -= bytes == null ? 0 : bytes;
  }

  /** The camera that should leave the heap, if one should. */
  Optional<String> excess() {
    if (heldBytes <= maxBytes || bytesByCamera.size() < 2) {
      return Optional.empty();
    }
    return bytesByCamera.entrySet().stream().findFirst().map(Map.Entry::getKey);
  }

  long heldBytes() {
    return heldBytes;
  }
}
