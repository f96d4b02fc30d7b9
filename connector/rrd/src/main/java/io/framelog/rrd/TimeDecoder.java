/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.arrow.flatbuf.TimeUnit;

/** Arrow index columns to times. */
final class TimeDecoder {
  private TimeDecoder() {}

  /**
   * @throws IllegalArgumentException if the column is no timeline
   */
  static Timeline timeline(ArrowField field) {
    return timeline(field, field.metadata().getOrDefault(SorbetKeys.INDEX_NAME, field.name()));
  }

  /**
   * @throws IllegalArgumentException if values of this type are no times
   */
  static Timeline timeline(ArrowField field, String name) {
    ArrowType type = field.type();
    if (type.equals(ArrowType.INT64)) {
      return Timeline.sequence(name);
    }
    if (type.equals(ArrowType.DURATION_NANOS)) {
      return Timeline.durationNanos(name);
    }
    if (type instanceof ArrowType.Timestamp timestamp && timestamp.unit() == TimeUnit.NANOSECOND) {
      return Timeline.timestampNanos(name);
    }
    throw new IllegalArgumentException(
        "timeline " + name + " of type " + type + " where only 64 bit numbers and ns are known");
  }

  static TimeColumn column(Decoding decoding, ArrowField field, ArrowArray array) {
    Timeline timeline = timeline(field);
    if (array.nullCount() != 0) {
      throw new IllegalArgumentException("a row without time on timeline " + timeline.name());
    }
    return TimeColumn.owning(timeline, ArrowValues.longs(decoding, array));
  }

  static RowIds rowIds(Decoding decoding, ArrowField field, ArrowArray array) {
    if (!field.type().equals(ArrowType.TUID) || array.nullCount() != 0) {
      throw new IllegalArgumentException("row ids of type " + field.type() + " or with nulls");
    }
    // big-endian, unlike everything else in Arrow: these are bytes, not numbers
    ByteBuffer bytes = ArrowValues.data(array, (int) array.length(), Tuids.BYTES);
    bytes.order(ByteOrder.BIG_ENDIAN);
    decoding.charge(array.length(), Tuids.BYTES);
    long[] high = new long[(int) array.length()];
    long[] low = new long[high.length];
    for (int row = 0; row < high.length; row++) {
      high[row] = bytes.getLong();
      low[row] = bytes.getLong();
    }
    return RowIds.owning(high, low);
  }
}
