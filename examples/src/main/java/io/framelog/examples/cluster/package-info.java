/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** A Flink cluster of real processes, which can be killed one by one. */
@NullMarked
package io.framelog.examples.cluster;

import org.jspecify.annotations.NullMarked;
