/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import java.util.Set;

/** What is visible where a part is to appear. */
sealed interface Occupancy {

  /**
   * Nothing, or some of the part's own objects without its manifest.
   *
   * @param visible suffixes of those that are there
   */
  record Free(Set<String> visible) implements Occupancy {
    public Free {
      visible = Set.copyOf(visible);
    }
  }

  /**
   * The part itself.
   *
   * @param manifest as it is stored
   */
  record Published(byte[] manifest) implements Occupancy {}

  /**
   * Something else.
   *
   * @param key of one object that has other bytes
   */
  record Taken(String key) implements Occupancy {}
}
