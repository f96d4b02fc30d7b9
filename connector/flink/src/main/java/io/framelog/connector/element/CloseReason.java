/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

/** What closed a part. */
public enum CloseReason {
  /** The camera's own capture time passed the end of the slice. */
  SLICE_END,
  /** The camera's frames went on in another recording, entity or route. */
  RECORDING_CHANGE,
  /** A record said so. */
  MARKER,
  /** The part reached its byte limit. */
  BYTE_LIMIT,
  /** No frame of the camera came for the configured time. */
  SILENCE,
  /** The camera's clock was set. */
  CLOCK_SET,
  /** The input ended. */
  END_OF_INPUT,
  /** A part of frames that came late: no more of them were waited for. */
  LATE_WAIT
}
