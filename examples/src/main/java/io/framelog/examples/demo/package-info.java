/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Real footage through the whole road: Kafka, Flink, recordings, and a check of the result. */
@NullMarked
package io.framelog.examples.demo;

import org.jspecify.annotations.NullMarked;
