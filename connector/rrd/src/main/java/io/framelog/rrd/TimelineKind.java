/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** What the numbers of a timeline mean. */
public enum TimelineKind {
  /** A counter. */
  SEQUENCE,
  /** Nanoseconds of a span. */
  DURATION_NANOS,
  /** Nanoseconds since 1970-01-01 UTC. */
  TIMESTAMP_NANOS
}
