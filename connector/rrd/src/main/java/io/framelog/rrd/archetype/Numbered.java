/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

/** A choice that Rerun has a number of eight bits for. */
interface Numbered {
  int number();
}
