/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** Texts. */
public final class Utf8Column extends ComponentColumn {
  private final List<String> values;

  private Utf8Column(ComponentDescriptor descriptor, Cells cells, List<String> values) {
    super(descriptor, cells, values.size());
    this.values = values;
  }

  /** One text in each row. */
  public static Utf8Column onePerRow(ComponentDescriptor descriptor, List<String> values) {
    return of(descriptor, Cells.onePerRow(values.size()), values);
  }

  /** The same text in each row. */
  public static Utf8Column repeated(ComponentDescriptor descriptor, String value, int rows) {
    return onePerRow(descriptor, Collections.nCopies(rows, value));
  }

  /** The texts dealt out by {@code cells}. */
  public static Utf8Column of(ComponentDescriptor descriptor, Cells cells, List<String> values) {
    return new Utf8Column(descriptor, cells, List.copyOf(values));
  }

  /** The text with this index among all texts; see {@link Cells#start}. */
  public String value(int index) {
    return values.get(index);
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
  ArrowField itemField() {
    return ArrowField.leaf("item", /* nullable= */ true, ArrowType.UTF8);
  }

  @Override
  ArrowArray items() {
    return utf8(values);
  }

  static ArrowArray utf8(List<String> values) {
    int[] offsets = new int[values.size() + 1];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < values.size(); i++) {
      bytes.writeBytes(values.get(i).getBytes(StandardCharsets.UTF_8));
      offsets[i + 1] = bytes.size();
    }
    return ArrowArray.ofUtf8(
        values.size(),
        ArrowBuffer.ofInts(offsets),
        ArrowBuffer.of(ByteBuffer.wrap(bytes.toByteArray())));
  }
}
