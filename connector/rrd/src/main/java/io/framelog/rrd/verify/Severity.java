/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

/** What a finding means for a file. */
public enum Severity {
  /** The file is wrong. */
  PROBLEM,
  /** The file is legal but odd; it still counts as good. */
  WARNING
}
