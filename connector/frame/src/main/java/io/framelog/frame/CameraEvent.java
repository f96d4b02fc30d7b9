/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

/** What a record says of one camera. */
public sealed interface CameraEvent permits Frame, Marker {

  /** The key: everything is decided per camera. */
  CameraId camera();

  /** The record it came in. */
  RecordPosition position();
}
