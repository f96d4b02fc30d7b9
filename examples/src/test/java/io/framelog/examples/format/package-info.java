/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The files that {@code connector/rrd} writes, before Rerun's own tools: every archetype and option
 * beside what the SDK makes of the same data, and files of realistic size.
 */
@NullMarked
package io.framelog.examples.format;

import org.jspecify.annotations.NullMarked;
