/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

/** What a record without a value means. */
public enum Tombstones {
  /** Nothing that was agreed upon: it is a dead letter. */
  REJECT,
  /** The camera's recording ends, as a marker {@code end} would say. */
  END
}
