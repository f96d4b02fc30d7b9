/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

/** How far media are looked into. */
public enum MediaDepth {
  /** Their containers and headers. */
  STRUCTURE,
  /** Every picture and frame is decoded, too, which takes as long as it would to show them. */
  DECODE
}
