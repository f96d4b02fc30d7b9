/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * A chunk, and where it was found.
 *
 * @param byteOffset of its message's payload from the start of the stream, as a footer has it
 * @param byteSize length of that payload
 * @param uncompressedSize length of the chunk's Arrow stream before compression
 */
public record StoredChunk(
    StoreId store, Chunk chunk, long byteOffset, long byteSize, long uncompressedSize)
    implements RrdMessage {}
