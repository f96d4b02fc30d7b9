/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.inspect;

import io.framelog.rrd.StoreId;
import io.framelog.rrd.verify.FooterState;
import io.framelog.rrd.verify.Problem;
import java.util.List;
import java.util.Set;

/**
 * One file that was looked at.
 *
 * @param stores whose chunks it holds
 * @param problems of a file that had to be scanned because its footer is missing or damaged
 */
public record FileSummary(
    String file,
    long bytes,
    FooterState footer,
    int chunks,
    long rows,
    Set<StoreId> stores,
    List<Problem> problems) {}
