/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.BitSet;
import java.util.Map;
import org.apache.arrow.flatbuf.Type;

/**
 * Values of an Arrow type that no component of Rerun has. They are carried along and can be written
 * again, but not looked into.
 */
public final class OtherValues extends Values {
  private final ArrowField field;
  private final ArrowArray array;

  OtherValues(ArrowField field, ArrowArray array) {
    super(Math.toIntExact(array.length()), ArrowValues.validity(array));
    this.field = field.withMetadata(Map.of());
    this.array = array;
  }

  /** Arrow's name of the type, for example {@code LargeUtf8}. */
  public String typeName() {
    return Type.name(field.type().id());
  }

  @Override
  String describePresent(int index) {
    return typeName();
  }

  @Override
  Values withPresent(BitSet marks) {
    throw new IllegalArgumentException(
        "Values of type " + typeName() + " are carried along only; they cannot be marked absent");
  }

  @Override
  long byteSize() {
    return array.byteSize();
  }

  @Override
  ArrowField field(String name, boolean nullable) {
    return new ArrowField(name, nullable, field.type(), field.children(), Map.of());
  }

  @Override
  ArrowArray array() {
    return array;
  }
}
