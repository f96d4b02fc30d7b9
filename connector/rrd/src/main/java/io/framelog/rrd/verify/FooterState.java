/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

/** How a file ends. */
public enum FooterState {
  /** With an index of its chunks. */
  PRESENT,
  /** With an end mark that lists no chunks. */
  EMPTY,
  /** Without an end mark: the writer was cut off, or is still writing. */
  MISSING,
  /** With an end mark that is damaged. */
  DAMAGED
}
