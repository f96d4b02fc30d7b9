/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * A store begins.
 *
 * @param source the kind of program that wrote it, and what it said of itself, for example {@code
 *     OTHER framelog}
 */
public record StoreInfo(StoreId store, String source) implements RrdMessage {}
