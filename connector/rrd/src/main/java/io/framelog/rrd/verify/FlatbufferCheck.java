/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;

/**
 * Walks a flatbuffer before anybody reads it, since reading checks nothing. Every offset must stay
 * within the buffer, and every byte that nothing refers to must be 0, so that hardly a bit can flip
 * unnoticed.
 */
final class FlatbufferCheck {
  /** Far more than any schema has; damage could make a table its own child. */
  private static final int MAX_DEPTH = 20;

  private static final int MAX_TABLES = 1 << 17;

  private static final int VTABLE_HEADER_BYTES = 4;

  private final ByteBuffer bytes;
  private final BitSet seen;
  private int tables;

  private FlatbufferCheck(ByteBuffer bytes) {
    this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    this.seen = new BitSet(bytes.remaining());
  }

  static void requireWhole(ByteBuffer bytes, FlatShape root) throws Damage {
    FlatbufferCheck check = new FlatbufferCheck(bytes);
    check.table(check.target(/* at= */ 0), root, /* depth= */ 0);
    check.requireZeros();
  }

  private void table(int at, FlatShape shape, int depth) throws Damage {
    if (depth > MAX_DEPTH || ++tables > MAX_TABLES) {
      throw damage(at, "fewer than " + MAX_DEPTH + " levels and " + MAX_TABLES + " tables", "more");
    }
    requireRange(at, 4, 4);
    long vtable = (long) at - bytes.getInt(at);
    if (vtable < 0 || vtable > bytes.capacity() - VTABLE_HEADER_BYTES || vtable % 2 != 0) {
      throw damage(at, "the vtable of a table " + shape, "offset " + vtable);
    }
    int slotsAt = (int) vtable + VTABLE_HEADER_BYTES;
    int vtableBytes = Short.toUnsignedInt(bytes.getShort((int) vtable));
    int tableBytes = Short.toUnsignedInt(bytes.getShort((int) vtable + 2));
    int slots = (vtableBytes - VTABLE_HEADER_BYTES) / 2;
    if (vtableBytes < VTABLE_HEADER_BYTES || vtableBytes % 2 != 0 || slots > shape.slots().size()) {
      throw damage(
          (int) vtable,
          "a vtable of at most " + shape.slots().size() + " slots for " + shape,
          vtableBytes + " bytes");
    }
    see((int) vtable, vtableBytes, 2);
    requireRange(at, tableBytes, 4);
    seen.set(at, at + 4);
    int end = 4;
    for (int slot = 0; slot < slots; slot++) {
      int offset = Short.toUnsignedInt(bytes.getShort(slotsAt + 2 * slot));
      if (offset != 0) {
        end = Math.max(end, offset + slot(at, offset, tableBytes, shape, slot, depth));
      }
    }
    if (tableBytes < end || tableBytes - end >= 8) {
      throw damage((int) vtable + 2, "a table of " + end + " bytes", tableBytes + " bytes");
    }
  }

  /** How many bytes the slot takes in its table. */
  private int slot(int table, int offset, int tableBytes, FlatShape shape, int index, int depth)
      throws Damage {
    FlatShape.Slot slot = shape.slots().get(index);
    int size = slot instanceof FlatShape.Scalar scalar ? scalar.bytes() : 4;
    if (offset < 4 || offset + size > tableBytes) {
      throw damage(table, "slot " + index + " within its table " + shape, "offset " + offset);
    }
    int at = table + offset;
    if (seen.get(at)) {
      throw damage(at, "slot " + index + " of " + shape + " in bytes of its own", "shared bytes");
    }
    see(at, size, size);
    if (slot instanceof FlatShape.Scalar scalar) {
      requireAtMost(at, scalar);
    } else if (slot instanceof FlatShape.Text) {
      text(target(at));
    } else if (slot instanceof FlatShape.Child child) {
      table(target(at), child.shape().get(), depth + 1);
    } else if (slot instanceof FlatShape.Children children) {
      children(target(at), children.shape().get(), depth);
    } else if (slot instanceof FlatShape.Structs structs) {
      vector(target(at), structs.bytes());
    } else if (slot instanceof FlatShape.Union union) {
      table(target(at), chosen(table, index, shape, union.shapes().get()), depth + 1);
    }
    return size;
  }

  private FlatShape chosen(int table, int index, FlatShape shape, Map<Integer, FlatShape> shapes)
      throws Damage {
    int vtable = table - bytes.getInt(table);
    int offset =
        Short.toUnsignedInt(bytes.getShort(vtable + VTABLE_HEADER_BYTES + 2 * (index - 1)));
    int number = offset == 0 ? 0 : Byte.toUnsignedInt(bytes.get(table + offset));
    FlatShape chosen = shapes.get(number);
    if (chosen == null) {
      throw damage(table + offset, "a known kind of " + shape, "kind " + number);
    }
    return chosen;
  }

  private void requireAtMost(int at, FlatShape.Scalar scalar) throws Damage {
    long value =
        switch (scalar.bytes()) {
          case 1 -> Byte.toUnsignedLong(bytes.get(at));
          case 2 -> Short.toUnsignedLong(bytes.getShort(at));
          case 4 -> Integer.toUnsignedLong(bytes.getInt(at));
          default -> bytes.getLong(at);
        };
    if (Long.compareUnsigned(value, scalar.max()) > 0) {
      throw damage(at, "a number up to " + scalar.max(), "" + value);
    }
  }

  private void children(int at, FlatShape shape, int depth) throws Damage {
    int count = vector(at, 4);
    for (int i = 0; i < count; i++) {
      table(target(at + 4 + 4 * i), shape, depth + 1);
    }
  }

  /** The number of elements. */
  private int vector(int at, int elementBytes) throws Damage {
    requireRange(at, 4, 4);
    int count = bytes.getInt(at);
    if (count < 0 || (long) count * elementBytes > bytes.capacity() - at - 4L) {
      throw damage(at, "a vector that ends within the buffer", count + " elements");
    }
    int next = seen.nextSetBit(at);
    if (next >= 0 && next < at + 4 + count * elementBytes && !seen.get(at)) {
      throw damage(at, "a vector in bytes of its own", count + " elements over others");
    }
    see(at, 4, 4);
    see(at + 4, count * elementBytes, Math.min(elementBytes, 8));
    return count;
  }

  private void text(int at) throws Damage {
    int length = vector(at, 1);
    int end = at + 4 + length;
    requireRange(end, 1, 1);
    if (bytes.get(end) != 0) {
      throw damage(end, "a zero after text", "byte " + bytes.get(end));
    }
    for (int i = at + 4; i < end; i++) {
      if (bytes.get(i) == 0) {
        throw damage(i, "text without zeros", "one");
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes.slice(at + 4, length));
    } catch (CharacterCodingException e) {
      throw damage(at + 4, "UTF-8 text", "other bytes");
    }
  }

  private int target(int at) throws Damage {
    requireRange(at, 4, 4);
    seen.set(at, at + 4);
    long target = at + Integer.toUnsignedLong(bytes.getInt(at));
    if (target == at || target > bytes.capacity() - 4L) {
      throw damage(at, "an offset within " + bytes.capacity() + " bytes", "" + target);
    }
    return (int) target;
  }

  private void see(int at, int length, int alignment) throws Damage {
    requireRange(at, length, alignment);
    seen.set(at, at + length);
  }

  private void requireRange(int at, int length, int alignment) throws Damage {
    if (at < 0 || length < 0 || at > bytes.capacity() - length || at % alignment != 0) {
      throw damage(
          Math.max(0, at),
          length + " bytes within " + bytes.capacity() + ", aligned to " + alignment,
          "offset " + at);
    }
  }

  private void requireZeros() throws Damage {
    for (int at = seen.nextClearBit(0); at < bytes.capacity(); at = seen.nextClearBit(at + 1)) {
      if (bytes.get(at) != 0) {
        throw damage(at, "a zero where nothing is", "byte " + Byte.toUnsignedInt(bytes.get(at)));
      }
    }
  }

  private Damage damage(int at, String expected, String found) {
    return new Damage(bytes.arrayOffset() + at, expected + " in Arrow metadata", found);
  }
}
