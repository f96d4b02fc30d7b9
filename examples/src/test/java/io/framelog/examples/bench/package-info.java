/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The benchmarks at a size that shows that they run; their figures are another matter. */
@NullMarked
package io.framelog.examples.bench;

import org.jspecify.annotations.NullMarked;
