/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Judges from outside: the official Rerun reader and media decoders over {@code .rrd} files, and
 * the real web viewer over recordings. They install themselves under {@code target/oracle} and
 * share no code with the writers they judge.
 */
@NullMarked
package io.framelog.examples.oracle;

import org.jspecify.annotations.NullMarked;
