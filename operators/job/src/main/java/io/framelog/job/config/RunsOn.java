/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

/** Where the job will run, which decides what can be checked before it does. */
public enum RunsOn {
  /** In this process: local directories are this machine's, and must be writable. */
  THIS_MACHINE,
  /** On a cluster, whose directories cannot be looked at from here. */
  CLUSTER
}
