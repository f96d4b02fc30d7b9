/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * S3 servers of different make as processes of this machine, and a client that shares no code with
 * Flink's.
 */
@NullMarked
package io.framelog.examples.store;

import org.jspecify.annotations.NullMarked;
