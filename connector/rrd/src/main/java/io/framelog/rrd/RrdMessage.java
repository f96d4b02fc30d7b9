/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** One thing a stream says; what {@link RecordingReader} gives, in the order of the stream. */
public sealed interface RrdMessage
    permits StoreInfo, StoredChunk, BlueprintActivation, RecordingFooter {}
