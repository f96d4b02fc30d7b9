/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Says from storage and Kafka alone whether every record became exactly one frame. */
@NullMarked
package io.framelog.job.audit;

import org.jspecify.annotations.NullMarked;
