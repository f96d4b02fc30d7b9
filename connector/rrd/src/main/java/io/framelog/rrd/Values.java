/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Values of one Arrow type, flat, in order: what a {@link ComponentColumn} deals out to its rows,
 * or a part of such values. Immutable. A value may be absent (Arrow's null).
 *
 * <p>The kinds are those that components of Rerun are made of. Values of any other Arrow type that
 * were read are {@link OtherValues}.
 */
public abstract sealed class Values
    permits Blobs, Booleans, FixedLists, Lists, Numbers, OtherValues, Structs, Texts {
  private static final int MAX_DESCRIBED = 8;

  private final int size;

  /** Which values are there; null when all are. */
  private final @Nullable BitSet present;

  Values(int size, @Nullable BitSet present) {
    this.size = size;
    this.present = present == null || present.cardinality() == size ? null : present;
  }

  /** How many values there are, absent ones included. */
  public final int size() {
    return size;
  }

  /**
   * Whether the value with this index is there: where it is not, what its type reads is no value.
   */
  public final boolean isPresent(int index) {
    return present == null || present.get(index);
  }

  /** How many values are there. */
  public final int presentCount() {
    return present == null ? size : present.cardinality();
  }

  /**
   * The same values, of which only those marked are there.
   *
   * @param marks one for each value
   */
  public final Values presentWhere(boolean... marks) {
    if (marks.length != size) {
      throw new IllegalArgumentException(
          "Each of " + size + " values needs a mark, but there are " + marks.length + " marks");
    }
    BitSet bits = new BitSet(size);
    for (int i = 0; i < size; i++) {
      bits.set(i, marks[i]);
    }
    return withPresent(bits);
  }

  /** The value with this index for people; long ones are cut. */
  public final String describe(int index) {
    return isPresent(index) ? describePresent(index) : "absent";
  }

  /** The values from one index to before another, as a list for people. */
  final String describe(int start, int end) {
    StringBuilder text = new StringBuilder("[");
    for (int i = start; i < Math.min(end, start + MAX_DESCRIBED); i++) {
      text.append(i == start ? "" : ", ").append(describe(i));
    }
    int more = end - start - MAX_DESCRIBED;
    return text.append(more > 0 ? ", … " + more + " more]" : "]").toString();
  }

  abstract String describePresent(int index);

  abstract Values withPresent(BitSet marks);

  /** Bytes of the values, roughly. */
  abstract long byteSize();

  /** The field of these values inside of a list or struct. */
  abstract ArrowField field(String name, boolean nullable);

  abstract ArrowArray array();

  final @Nullable BitSet present() {
    return present;
  }

  final long absentCount() {
    return size - (long) presentCount();
  }

  final ArrowBuffer validityBuffer() {
    return present == null ? ArrowBuffer.EMPTY : ArrowBuffer.ofBits(present, size);
  }

  @Override
  public String toString() {
    return describe(0, size);
  }
}
