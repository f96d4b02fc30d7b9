/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** An entity of one store of a stream. */
record StoreEntity(StoreId store, EntityPath entity) {}
