/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts, stored as UTF-8. */
public final class Texts extends Values {
  private static final int MAX_DESCRIBED = 80;

  private final List<String> values;

  Texts(List<String> values, @Nullable BitSet present) {
    super(values.size(), present);
    this.values = values;
  }

  /** These texts, in order. */
  public static Texts of(String... values) {
    return of(List.of(values));
  }

  /** These texts, in order. */
  public static Texts of(List<String> values) {
    return new Texts(List.copyOf(values), null);
  }

  /** The same text so many times. */
  public static Texts repeated(String value, int count) {
    return new Texts(Collections.nCopies(count, value), null);
  }

  /** The text with this index; of an absent one whatever stands in its place. */
  public String value(int index) {
    return values.get(index);
  }

  @Override
  String describePresent(int index) {
    String value = value(index);
    return value.length() <= MAX_DESCRIBED ? value : value.substring(0, MAX_DESCRIBED) + "…";
  }

  @Override
  Texts withPresent(BitSet marks) {
    return new Texts(values, marks);
  }

  @Override
  long byteSize() {
    long bytes = 0;
    for (String value : values) {
      bytes += Integer.BYTES + value.length();
    }
    return bytes;
  }

  @Override
  ArrowField field(String name, boolean nullable) {
    return ArrowField.leaf(name, nullable, ArrowType.UTF8);
  }

  @Override
  ArrowArray array() {
    int[] offsets = new int[values.size() + 1];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < values.size(); i++) {
      bytes.writeBytes(values.get(i).getBytes(StandardCharsets.UTF_8));
      offsets[i + 1] = bytes.size();
    }
    return new ArrowArray(
        size(),
        absentCount(),
        List.of(
            validityBuffer(),
            ArrowBuffer.ofInts(offsets),
            ArrowBuffer.of(ByteBuffer.wrap(bytes.toByteArray()))),
        List.of());
  }
}
