/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** Where the videos are that a stream's {@code VideoFrameReference}s show frames of. */
public enum VideoPlace {
  /**
   * In the stream itself, before the references and not after them in time: a viewer shows nothing
   * for a reference without a video, and says nothing either. The default.
   */
  THIS_STREAM,
  /** Perhaps in another stream of the recording, so nothing can be checked. */
  ANY_STREAM
}
