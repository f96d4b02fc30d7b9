/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

/** How frames stand to those that were cut before them. */
public enum Timing {
  /** They came before anything after them was cut. */
  ON_TIME,
  /** They came when later ones were cut already, and make parts of their own. */
  LATE
}
