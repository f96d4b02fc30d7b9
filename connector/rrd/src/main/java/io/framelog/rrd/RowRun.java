/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** Neighbouring rows of a piece, from one up to but without another. */
record RowRun(RowPiece piece, int from, int to) {
  static RowRun of(RowPiece piece, int row) {
    return new RowRun(piece, row, row + 1);
  }

  int rows() {
    return to - from;
  }

  // the very same values, not equal ones: comparing those would cost more than it saves
  @SuppressWarnings("ReferenceEquality")
  boolean isContinuedBy(RowRun next) {
    return piece == next.piece && to == next.from;
  }

  RowRun with(RowRun next) {
    return new RowRun(piece, from, next.to);
  }

  RowRun firstRows(int count) {
    return new RowRun(piece, from, from + count);
  }

  RowRun withoutFirstRows(int count) {
    return new RowRun(piece, from + count, to);
  }
}
