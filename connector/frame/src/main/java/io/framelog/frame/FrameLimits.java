/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.io.Serializable;

/**
 * What a message may claim.
 *
 * @param maxPixels of a picture: one that claims more is rejected before anything is allocated
 * @param maxPayloadBytes of a picture, after any base64 or compression around it
 */
public record FrameLimits(long maxPixels, int maxPayloadBytes) implements Serializable {

  /** 16384 x 8192: above any camera's 8K. */
  public static final long DEFAULT_MAX_PIXELS = 134_217_728L;

  public static final int DEFAULT_MAX_PAYLOAD_BYTES = 256 << 20;

  public FrameLimits {
    if (maxPixels < 1 || maxPayloadBytes < 1) {
      throw new IllegalArgumentException(
          "limits are at least 1, but were %d pixels and %d bytes"
              .formatted(maxPixels, maxPayloadBytes));
    }
  }

  public static FrameLimits defaults() {
    return new FrameLimits(DEFAULT_MAX_PIXELS, DEFAULT_MAX_PAYLOAD_BYTES);
  }
}
