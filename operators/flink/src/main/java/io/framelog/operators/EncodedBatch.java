/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.RecordPosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a {@link FrameBatch}.
 *
 * @param rule of the part that it belongs to
 * @param media {@code null} where the batch had no frames, or all of them were rejected
 * @param origins the record of each frame of the media, in its order
 * @param closes why nothing more comes for the part after these frames; {@code null} if it goes on
 */
public record EncodedBatch(
    Track track,
    Slice slice,
    PartRule rule,
    @Nullable EncodedFrames media,
    List<RecordPosition> origins,
    @Nullable CloseReason closes) {

  public EncodedBatch {
    origins = List.copyOf(origins);
    int frames = media == null ? 0 : media.captureNanos().length;
    if (origins.size() != frames) {
      throw new IllegalArgumentException(
          "each encoded frame has one origin, but %d frames had %d"
              .formatted(frames, origins.size()));
    }
  }
}
