/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

/** How video lies in a recording; the encoded pictures are the same. */
public enum VideoLayout {
  /** {@code AssetVideo}: one MP4 per segment, and a reference for each frame. */
  ASSET,
  /** {@code VideoStream}: one sample per frame, which readers can query like any other data. */
  STREAM
}
