/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.io.IOException;

/** A chunk that is not where an index says, or cannot be read any more. */
final class DamagedChunkException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedChunkException(long messageAt) {
    super("No chunk that can be read at byte " + messageAt);
  }
}
