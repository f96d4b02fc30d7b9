/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * When a row was: its value on one timeline.
 *
 * @param value in the unit of the timeline's kind
 */
public record TimePoint(Timeline timeline, long value) {}
