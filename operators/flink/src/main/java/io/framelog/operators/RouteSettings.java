/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.Frame;
import java.io.Serializable;

/**
 * What a route makes of its frames.
 *
 * @param maxPartBytes a part is closed before its media exceed this, and the slice goes on in the
 *     next
 */
public record RouteSettings(
    String name, Encoding encoding, SliceRule slices, BatchRule batches, long maxPartBytes)
    implements Serializable {

  public RouteSettings {
    if (maxPartBytes < 1) {
      throw new IllegalArgumentException("maxPartBytes must be at least 1 but was " + maxPartBytes);
    }
  }

  /** What a frame counts for against {@link BatchRule#maxBytes()}: what the batch will hold. */
  long bytesOf(Frame frame) {
    return encoding instanceof Encoding.RawImages
        ? Math.max(frame.content().planeBytes(), frame.payload().length)
        : frame.payload().length;
  }
}
