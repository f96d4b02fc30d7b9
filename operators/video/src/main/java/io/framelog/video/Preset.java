/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/** How much work an encoder spends on making video small; each encoder has its own such levels. */
public enum Preset {
  /** Smallest video, for what is kept for years and encoded on idle machines. */
  ARCHIVE,
  /** The default: most of the saving for about half of the work. */
  BALANCED,
  /** Least work, for many cameras on few cores. */
  FAST
}
