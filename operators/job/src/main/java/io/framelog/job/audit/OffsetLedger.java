/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.audit;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/** The records that are accounted for, by partition and offset. Runs of offsets take no memory. */
final class OffsetLedger {
  private final Map<TopicPartition, Roaring64Bitmap> byPartition = new HashMap<>();

  /** Whether the record was not in it before. */
  boolean enter(TopicPartition partition, long offset) {
    Roaring64Bitmap offsets =
        byPartition.computeIfAbsent(partition, unused -> new Roaring64Bitmap());
    if (offsets.contains(offset)) {
      return false;
    }
    offsets.addLong(offset);
    return true;
  }

  boolean contains(TopicPartition partition, long offset) {
    Roaring64Bitmap offsets = byPartition.get(partition);
    return offsets != null && offsets.contains(offset);
  }

  /** The first offset at or after that one which is not in it. */
  long firstAbsent(TopicPartition partition, long from) {
    Roaring64Bitmap offsets = byPartition.get(partition);
    if (offsets == null || !offsets.contains(from)) {
      return from;
    }
    long before = offsets.rankLong(from);
    // Binary search for the end of the run: as long as offsets and ranks grow alike, none is
    // absent.
    long low = 0;
    long high = offsets.getLongCardinality() - before;
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (offsets.select(before - 1 + middle) == from + middle) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return from + low + 1;
  }
}
