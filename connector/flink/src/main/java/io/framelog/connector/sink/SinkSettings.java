/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import java.io.Serializable;

/**
 * How a sink writes.
 *
 * @param directory with its scheme
 * @param maxStateBytes a part with more rows than this is streamed to the store
 * @param uploadThreads of each subtask
 * @param maxUploadBytes on their way at once in each subtask
 */
record SinkSettings(
    String directory,
    ObjectLayout layout,
    VideoFiles videos,
    AnnouncerFactory announcements,
    long maxStateBytes,
    int uploadThreads,
    long maxUploadBytes)
    implements Serializable {}
