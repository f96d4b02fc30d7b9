/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** A chunk of one store of a stream. */
record StoreChunk(StoreId store, ChunkId id) {}
