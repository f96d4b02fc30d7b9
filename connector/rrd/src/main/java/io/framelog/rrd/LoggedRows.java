/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * Numbers the rows of one entity that are logged one by one, so that their ids are unique and a
 * function of what was logged before.
 *
 * @param time of the newest row
 * @param run how often time went back, or more rows of one time came than a run numbers
 * @param index of the newest row among those of its time and run
 */
record LoggedRows(long time, int run, int index) {
  static final LoggedRows NONE = new LoggedRows(-1, 0, 0);

  /** With a row of this time, which is not negative. */
  LoggedRows next(long nextTime) {
    if (nextTime > time) {
      return new LoggedRows(nextTime, run, 0);
    }
    if (nextTime < time || index + 1 == ChunkNaming.INDEX_LIMIT) {
      return new LoggedRows(nextTime, run + 1, 0);
    }
    return new LoggedRows(nextTime, run, index + 1);
  }
}
