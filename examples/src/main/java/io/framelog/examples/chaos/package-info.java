/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The chaos test: everything fails while numbered frames go from Kafka to an S3 server, and
 * afterwards every number is there exactly once.
 */
@NullMarked
package io.framelog.examples.chaos;

import org.jspecify.annotations.NullMarked;
