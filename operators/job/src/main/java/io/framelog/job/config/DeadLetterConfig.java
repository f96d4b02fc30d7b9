/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

/**
 * Where records go that are no frames.
 *
 * @param cluster that has the topic; empty if there is only one
 */
public record DeadLetterConfig(String cluster, String topic) {}
