/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** What a viewer does with a blueprint as soon as it is complete. */
public enum BlueprintUse {
  /**
   * It becomes the application's default: shown unless the user chose another, and what a reset
   * returns to. What Rerun's SDK writes next to a recording.
   */
  DEFAULT,
  /** It is shown now, whatever was shown before. */
  ACTIVE,
  /** Both. What Rerun's SDK writes into an {@code .rbl}. */
  ACTIVE_AND_DEFAULT;

  boolean isActive() {
    return this != DEFAULT;
  }

  boolean isDefault() {
    return this != ACTIVE;
  }
}
