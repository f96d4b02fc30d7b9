/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * A judge of {@code .rrd} files: {@link io.framelog.rrd.verify.RecordingVerifier} finds every fault
 * in framing, messages, chunks, footer, ids and media, and says where it is.
 *
 * <p>It parses bytes by itself and shares nothing with the writer and the reader of {@code
 * io.framelog.rrd} but a few records, so that a mistake in those does not hide itself.
 */
@NullMarked
package io.framelog.rrd.verify;

import org.jspecify.annotations.NullMarked;
