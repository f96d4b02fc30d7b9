/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.StoreId;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a chunk once it was read: all but its values. Takes some 30 bytes per row.
 *
 * @param messageAt offset of its message in the file
 * @param streamOffset of the message's payload from the start of its stream
 * @param byteSize length of that payload
 * @param uncompressedBytes length of its Arrow stream
 */
record ChunkEntry(
    StoreId store,
    Tuid id,
    String entity,
    long messageAt,
    long streamOffset,
    long byteSize,
    long uncompressedBytes,
    Tuid[] rowIds,
    List<RawTimes> times,
    List<Component> components) {

  /**
   * @param present rows in which it was logged
   * @param valued rows in which it has a value
   */
  record Component(
      String identifier,
      @Nullable String archetype,
      @Nullable String componentType,
      RawField field,
      BitSet present,
      BitSet valued) {

    static Component of(RawComponent component) {
      BitSet present = new BitSet();
      BitSet valued = new BitSet();
      for (int row = 0; row < component.column().length(); row++) {
        present.set(row, component.isPresent(row));
        valued.set(row, component.hasValue(row));
      }
      return new Component(
          component.identifier(),
          component.archetype(),
          component.componentType(),
          component.column().field(),
          present,
          valued);
    }

    /** Over the rows in which it was logged. */
    RawTimes.Range range(RawTimes times) {
      RawTimes.Range range = RawTimes.Range.NONE;
      for (int row = present.nextSetBit(0); row >= 0; row = present.nextSetBit(row + 1)) {
        range = range.with(times.values()[row]);
      }
      return range;
    }
  }

  int rows() {
    return rowIds.length;
  }

  boolean isStatic() {
    return times.isEmpty();
  }

  Optional<Component> component(String identifier) {
    return components.stream().filter(c -> c.identifier().equals(identifier)).findFirst();
  }

  Optional<RawTimes> time(String timeline) {
    return times.stream().filter(t -> t.name().equals(timeline)).findFirst();
  }
}
