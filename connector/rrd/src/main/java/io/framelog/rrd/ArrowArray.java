/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.List;

/**
 * The values of an {@link ArrowField}: its node, its own buffers in the order of the IPC format,
 * and its children. A validity buffer may be empty if nothing is null.
 */
record ArrowArray(
    long length, long nullCount, List<ArrowBuffer> buffers, List<ArrowArray> children) {
  /** Values of fixed width of which none is null. */
  static ArrowArray ofFixedWidth(long length, ArrowBuffer data) {
    return new ArrowArray(length, 0, List.of(ArrowBuffer.EMPTY, data), List.of());
  }

  static ArrowArray ofCells(Cells cells, ArrowArray items) {
    return new ArrowArray(
        cells.rows(),
        cells.rows() - cells.presentRows(),
        List.of(cells.validityBuffer(), cells.offsetsBuffer()),
        List.of(items));
  }

  long byteSize() {
    long bytes = 0;
    for (ArrowBuffer buffer : buffers) {
      bytes += buffer.length();
    }
    for (ArrowArray child : children) {
      bytes += child.byteSize();
    }
    return bytes;
  }
}
