/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reads published recordings back and compares them with the frames that were sent. */
@NullMarked
package io.framelog.examples.check;

import org.jspecify.annotations.NullMarked;
