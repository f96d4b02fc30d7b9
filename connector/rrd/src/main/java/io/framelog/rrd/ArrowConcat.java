/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Runs of values of any type, put together to one array. Large pieces of buffers, blobs above all,
 * are referred to and not copied.
 */
final class ArrowConcat {
  private ArrowConcat() {}

  /** Whether values of this field can be put together. */
  static boolean supports(ArrowField field) {
    return ArrowLayout.of(field.type()) != ArrowLayout.OTHER
        && field.children().stream().allMatch(ArrowConcat::supports);
  }

  /** The values of all runs, in order. */
  static ArrowArray concat(ArrowField field, List<ArrowRun> runs) {
    if (runs.size() == 1 && runs.get(0).isWhole()) {
      return runs.get(0).array();
    }
    int length = runs.stream().mapToInt(ArrowRun::length).reduce(0, Math::addExact);
    BitSet present = new BitSet(length);
    boolean allPresent = runs.stream().allMatch(r -> r.array().nullCount() == 0);
    if (!allPresent) {
      putBits(runs, 0, present);
    }
    int nulls = allPresent ? 0 : length - present.cardinality();
    List<ArrowBuffer> buffers = new ArrayList<>();
    buffers.add(nulls == 0 ? ArrowBuffer.EMPTY : ArrowBuffer.ofBits(present, length));
    List<ArrowArray> children = new ArrayList<>();
    switch (ArrowLayout.of(field.type())) {
      case FIXED_WIDTH -> buffers.add(fixedWidth(runs, ArrowLayout.widthBytes(field.type())));
      case BITS -> {
        BitSet bits = new BitSet(length);
        putBits(runs, 1, bits);
        buffers.add(ArrowBuffer.ofBits(bits, length));
      }
      case BYTES -> {
        buffers.add(offsets(runs, length));
        buffers.add(bytes(runs));
      }
      case LIST -> {
        buffers.add(offsets(runs, length));
        List<ArrowRun> items = runs.stream().map(ArrowConcat::items).toList();
        children.add(concat(field.children().get(0), items));
      }
      case FIXED_SIZE_LIST -> {
        int size = ((ArrowType.FixedSizeList) field.type()).listSize();
        List<ArrowRun> items = runs.stream().map(r -> items(r, size)).toList();
        children.add(concat(field.children().get(0), items));
      }
      case STRUCT -> {
        for (int i = 0; i < field.children().size(); i++) {
          int child = i;
          List<ArrowRun> parts = runs.stream().map(r -> part(r, child)).toList();
          children.add(concat(field.children().get(i), parts));
        }
      }
      case OTHER -> throw new IllegalArgumentException("Cannot put together " + field.type());
    }
    return new ArrowArray(length, nulls, buffers, children);
  }

  /** Bytes of the values of a run, offsets included. */
  static long byteSize(ArrowField field, ArrowRun run) {
    if (run.length() == 0) {
      return 0;
    }
    return switch (ArrowLayout.of(field.type())) {
      case FIXED_WIDTH -> (long) run.length() * ArrowLayout.widthBytes(field.type());
      case BITS -> (run.length() + 7) / 8;
      case BYTES -> (long) run.length() * Integer.BYTES + offset(run, run.to()) - start(run);
      case LIST ->
          (long) run.length() * Integer.BYTES + byteSize(field.children().get(0), items(run));
      case FIXED_SIZE_LIST ->
          byteSize(
              field.children().get(0),
              items(run, ((ArrowType.FixedSizeList) field.type()).listSize()));
      case STRUCT -> {
        long sum = 0;
        for (int i = 0; i < field.children().size(); i++) {
          sum += byteSize(field.children().get(i), part(run, i));
        }
        yield sum;
      }
      case OTHER -> run.array().byteSize();
    };
  }

  private static ArrowBuffer fixedWidth(List<ArrowRun> runs, int widthBytes) {
    Scatter data = new Scatter();
    for (ArrowRun run : runs) {
      long from = (long) run.from() * widthBytes;
      data.putAll(run.array().buffers().get(1).slice(from, (long) run.length() * widthBytes));
    }
    return ArrowBuffer.of(data.segments());
  }

  private static ArrowBuffer bytes(List<ArrowRun> runs) {
    Scatter data = new Scatter();
    for (ArrowRun run : runs) {
      if (run.length() > 0) {
        int from = start(run);
        data.putAll(run.array().buffers().get(2).slice(from, offset(run, run.to()) - from));
      }
    }
    return ArrowBuffer.of(data.segments());
  }

  private static ArrowBuffer offsets(List<ArrowRun> runs, int length) {
    int[] offsets = new int[length + 1];
    int next = 0;
    for (ArrowRun run : runs) {
      if (run.length() > 0) {
        ByteBuffer old = run.array().buffers().get(1).littleEndian();
        int shift = offsets[next] - old.getInt(run.from() * Integer.BYTES);
        for (int i = run.from(); i < run.to(); i++) {
          offsets[++next] = Math.addExact(old.getInt((i + 1) * Integer.BYTES), shift);
        }
      }
    }
    return ArrowBuffer.ofInts(offsets);
  }

  /** Of bits of one of the buffers: validity, or values. All of them if the buffer is left out. */
  private static void putBits(List<ArrowRun> runs, int buffer, BitSet target) {
    int next = 0;
    for (ArrowRun run : runs) {
      ArrowBuffer bits = run.array().buffers().get(buffer);
      if (bits.length() == 0) {
        target.set(next, next + run.length());
        next += run.length();
        continue;
      }
      ByteBuffer bytes = bits.littleEndian();
      for (int i = run.from(); i < run.to(); i++) {
        target.set(next++, (bytes.get(i / 8) >> (i % 8) & 1) != 0);
      }
    }
  }

  private static ArrowRun items(ArrowRun lists) {
    ArrowArray child = lists.array().children().get(0);
    return lists.length() == 0
        ? new ArrowRun(child, 0, 0)
        : new ArrowRun(child, start(lists), offset(lists, lists.to()));
  }

  private static ArrowRun items(ArrowRun lists, int size) {
    return new ArrowRun(
        lists.array().children().get(0),
        Math.multiplyExact(lists.from(), size),
        Math.multiplyExact(lists.to(), size));
  }

  private static ArrowRun part(ArrowRun structs, int child) {
    return new ArrowRun(structs.array().children().get(child), structs.from(), structs.to());
  }

  private static int start(ArrowRun run) {
    return offset(run, run.from());
  }

  private static int offset(ArrowRun run, int index) {
    return run.array().buffers().get(1).littleEndian().getInt(index * Integer.BYTES);
  }
}
