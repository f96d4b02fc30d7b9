/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.List;
import java.util.Map;

/**
 * An Arrow IPC stream that was read: its schema, and its batch, one array per field. Without a
 * batch there are no columns.
 */
record IpcStream(
    List<ArrowField> fields, Map<String, String> metadata, long rows, List<ArrowArray> columns) {}
