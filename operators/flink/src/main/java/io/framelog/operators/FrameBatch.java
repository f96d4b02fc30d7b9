/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.CloseReason;
import io.framelog.frame.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive frames of one track that are encoded together; for video exactly one closed GOP. It
 * needs nothing outside itself. Without frames it is only a mark that the track's part is complete.
 *
 * @param slice the slice that all its frames lie in; of a video stream that passes through, the
 *     first of each group of pictures
 * @param settings those of the route when the part began
 * @param frames in ascending order of capture time, all of one size and format
 * @param closes why nothing more comes for the part after these frames; {@code null} if it goes on
 */
public record FrameBatch(
    Track track,
    Slice slice,
    RouteSettings settings,
    List<Frame> frames,
    @Nullable CloseReason closes) {

  public FrameBatch {
    frames = List.copyOf(frames);
    if (frames.isEmpty() && closes == null) {
      throw new IllegalArgumentException("a batch has frames or closes a part, but did neither");
    }
  }
}
