/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.inspect;

import io.framelog.rrd.StoreId;
import java.util.List;

/**
 * One recording, over all its files.
 *
 * @param files that hold chunks of it
 * @param bytes that its chunks take
 * @param entities in the order of their paths
 */
public record RecordingSummary(
    StoreId store,
    List<String> files,
    int chunks,
    long rows,
    long bytes,
    List<EntitySummary> entities) {}
