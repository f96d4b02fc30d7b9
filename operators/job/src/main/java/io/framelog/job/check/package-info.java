/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Looking at recordings from the command line: what is in them, and whether they are sound. */
@NullMarked
package io.framelog.job.check;

import org.jspecify.annotations.NullMarked;
