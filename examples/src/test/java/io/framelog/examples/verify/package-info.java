/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** {@code framelog verify} against files with one fault each, and against the official opinion. */
@NullMarked
package io.framelog.examples.verify;

import org.jspecify.annotations.NullMarked;
