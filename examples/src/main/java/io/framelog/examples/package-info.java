/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Programs that show Framelog at work, and what they share. */
@NullMarked
package io.framelog.examples;

import org.jspecify.annotations.NullMarked;
