/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The files that {@code connector/rrd} writes, before Rerun's own tools. */
@NullMarked
package io.framelog.examples.format;

import org.jspecify.annotations.NullMarked;
