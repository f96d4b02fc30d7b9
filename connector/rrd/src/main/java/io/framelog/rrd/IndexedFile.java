/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a file before any chunk of it is read.
 *
 * @param stores offsets of their chunks are those of the file
 * @param isFinished whether the file ends with the end mark of a stream
 * @param hasFooter whether all of this was read off footers
 * @param damage at which reading the file through stopped
 * @param applications none if there is a footer: versions that need them wrote none
 */
record IndexedFile(
    List<StoreIndex> stores,
    boolean isFinished,
    boolean hasFooter,
    Optional<RrdFormatException> damage,
    KnownApplications applications) {}
