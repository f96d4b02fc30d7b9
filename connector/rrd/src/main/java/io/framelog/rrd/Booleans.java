/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that are true or false. */
public final class Booleans extends Values {
  private final boolean[] values;

  Booleans(boolean[] values, @Nullable BitSet present) {
    super(values.length, present);
    this.values = values;
  }

  /** The values are copied. */
  public static Booleans of(boolean... values) {
    return new Booleans(values.clone(), null);
  }

  /** The value with this index; of an absent one whatever stands in its place. */
  public boolean value(int index) {
    return values[index];
  }

  @Override
  String describePresent(int index) {
    return Boolean.toString(value(index));
  }

  @Override
  Booleans withPresent(BitSet marks) {
    return new Booleans(values, marks);
  }

  @Override
  long byteSize() {
    return (size() + 7L) / 8;
  }

  @Override
  ArrowField field(String name, boolean nullable) {
    return ArrowField.leaf(name, nullable, ArrowType.BOOL);
  }

  @Override
  ArrowArray array() {
    return new ArrowArray(
        size(),
        absentCount(),
        List.of(validityBuffer(), ArrowBuffer.ofBooleans(values)),
        List.of());
  }
}
