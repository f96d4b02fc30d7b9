/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.inspect;

/** A time without rows: from the last before it to the first after it, on the main timeline. */
public record Gap(long from, long to) {}
