/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.check;

/**
 * A frame that was published to Kafka and has to be found in the recordings.
 *
 * @param captureNanos nanoseconds since the Unix epoch
 * @param jpeg the payload, not copied
 */
public record SentFrame(EntityKey key, long captureNanos, byte[] jpeg) {}
