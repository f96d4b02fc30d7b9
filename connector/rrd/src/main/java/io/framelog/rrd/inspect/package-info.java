/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What is in recordings: entities, times, codecs and sizes, read off footers, and summed over the
 * files of each recording.
 */
@NullMarked
package io.framelog.rrd.inspect;

import org.jspecify.annotations.NullMarked;
