/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** A real Kafka broker inside this JVM, for demos and tests. */
@NullMarked
package io.framelog.examples.broker;

import org.jspecify.annotations.NullMarked;
