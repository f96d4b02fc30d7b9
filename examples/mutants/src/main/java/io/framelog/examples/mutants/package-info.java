/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * An agent that changes classes of the job and of Flink while they are loaded, so that the job does
 * one thing wrong. Production code has no hooks for it: classes are named by their names.
 */
@NullMarked
package io.framelog.examples.mutants;

import org.jspecify.annotations.NullMarked;
