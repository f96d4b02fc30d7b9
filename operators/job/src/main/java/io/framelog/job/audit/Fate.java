/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.audit;

/** What became of a record that holds a frame. */
public enum Fate {
  /** It is in one part. */
  PUBLISHED,
  /** It is in no part, but one has the same camera's frame of the same time. */
  DUPLICATE,
  /** It is newer than all that is published of its camera and recording. */
  OPEN,
  /** It is in a part that lies aside, since its name was taken by other bytes. */
  IN_CONFLICT,
  /** It is in several parts, or in a part and among the dead letters. */
  DOUBLED,
  /** It is nowhere. */
  MISSING;

  /** Whether a person has to look at it. */
  boolean isFault() {
    return switch (this) {
      case PUBLISHED, DUPLICATE, OPEN -> false;
      case IN_CONFLICT, DOUBLED, MISSING -> true;
    };
  }
}
