/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chunks of any shape: every kind of values, absent, empty and long cells, timelines or none. */
final class RandomChunks {
  private static final int MOST_ROWS = 40;
  private static final List<Timeline> TIMELINES =
      List.of(
          Samples.CAPTURE, Timeline.sequence("frame"), Timeline.durationNanos("elapsed, total"));
  private static final List<EntityPath> ENTITIES =
      List.of(Samples.LEFT, Samples.RIGHT, EntityPath.of("grüß/\\\n", "\uD83D\uDE00"));

  private final Random random;
  private long lastId;

  RandomChunks(long seed) {
    random = new Random(seed);
  }

  List<Chunk> chunks(int count) {
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chunks.add(chunk());
    }
    return chunks;
  }

  private Chunk chunk() {
    int rows = 1 + random.nextInt(MOST_ROWS);
    EntityPath entity = ENTITIES.get(random.nextInt(ENTITIES.size()));
    ChunkId id = new ChunkId(random.nextLong(), ++lastId);
    Chunk.Builder chunk = Chunk.builder(id, entity, rowIds(rows));
    for (Timeline timeline : TIMELINES) {
      if (random.nextBoolean()) {
        chunk.time(timeline, times(rows));
      }
    }
    boolean any = false;
    for (Kind kind : Kind.ALL) {
      if (random.nextInt(4) == 0 || (kind.name().equals("struct") && !any)) {
        chunk.component(kind.column(this, cells(rows)));
        any = true;
      }
    }
    return chunk.compression(random.nextBoolean() ? Compression.LZ4 : Compression.NONE).build();
  }

  private RowIds rowIds(int rows) {
    long[] high = new long[rows];
    long[] low = new long[rows];
    for (int row = 0; row < rows; row++) {
      low[row] = ++lastId;
    }
    return RowIds.of(high, low);
  }

  private long[] times(int rows) {
    long[] times = random.longs(rows).toArray();
    if (random.nextBoolean()) {
      Arrays.sort(times);
    }
    return times;
  }

  private Cells cells(int rows) {
    boolean sparse = random.nextBoolean();
    int most = 1 + random.nextInt(4);
    int[] counts = new int[rows];
    for (int row = 0; row < rows; row++) {
      counts[row] = sparse ? random.nextInt(most + 2) - 1 : 1;
    }
    return Cells.ofCounts(counts);
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private String text() {
    return random
        .ints(random.nextInt(12), 0, 0x11000)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** How many values the cells deal out. */
  static int valueCount(Cells cells) {
    return cells.rows() == 0 ? 0 : cells.end(cells.rows() - 1);
  }

  private boolean[] marks(int count) {
    boolean[] marks = new boolean[count];
    for (int i = 0; i < count; i++) {
      marks[i] = random.nextBoolean();
    }
    return marks;
  }

  private Numbers numbers(NumberType type, int count) {
    ByteBuffer data = ByteBuffer.wrap(bytes(count * type.bytes()));
    return new Numbers(type, data, /* present= */ null);
  }

  /** A kind of values, each with a component of its own at every entity. */
  private record Kind(String name, BiFunction<RandomChunks, Integer, Values> values) {
    private static final List<Kind> ALL = all();

    private static List<Kind> all() {
      List<Kind> kinds = new ArrayList<>();
      for (NumberType type : NumberType.values()) {
        kinds.add(new Kind(type.name(), (of, count) -> of.numbers(type, count)));
      }
      kinds.add(new Kind("bool", (of, count) -> Booleans.of(of.marks(count))));
      kinds.add(
          new Kind(
              "text", (of, count) -> Texts.of(Stream.generate(of::text).limit(count).toList())));
      kinds.add(
          new Kind(
              "blob",
              (of, count) ->
                  Blobs.ofArrays(
                      IntStream.range(0, count)
                          .mapToObj(i -> of.bytes(of.random.nextInt(i % 5 == 0 ? 6000 : 40)))
                          .toList())));
      kinds.add(
          new Kind(
              "vector",
              (of, count) -> FixedLists.of(3, of.numbers(NumberType.FLOAT32, 3 * count))));
      kinds.add(
          new Kind(
              "list",
              (of, count) -> {
                Cells cells = of.cells(count);
                return Lists.of(cells, of.numbers(NumberType.INT16, valueCount(cells)));
              }));
      kinds.add(
          new Kind(
              "struct",
              (of, count) ->
                  Structs.of("x", of.numbers(NumberType.UINT32, count))
                      .andOptional(
                          "flag", Booleans.of(of.marks(count)).presentWhere(of.marks(count)))));
      return kinds;
    }

    ComponentColumn column(RandomChunks of, Cells cells) {
      Values all = values.apply(of, valueCount(cells));
      boolean absent = of.random.nextInt(3) == 0;
      return ComponentColumn.of(
          ComponentDescriptor.userValue(name),
          cells,
          absent ? all.presentWhere(of.marks(all.size())) : all);
    }
  }
}
