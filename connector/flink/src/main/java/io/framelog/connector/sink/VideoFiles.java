/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

/** Whether the video segments of a part are files of their own, too. */
public enum VideoFiles {
  /** They are in the recording only. */
  NONE,
  /** Each is a plain {@code .mp4} beside the recording, from the same encode. */
  BESIDE
}
