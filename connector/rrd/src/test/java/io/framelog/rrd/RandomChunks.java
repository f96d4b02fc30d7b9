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

/** Chunks of any shape: every type of column, absent, empty and long cells, timelines or none. */
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
    for (Type type : Type.values()) {
      if (random.nextInt(3) == 0 || (type == Type.FORMAT && !any)) {
        chunk.component(type.column(this, cells(rows)));
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

  private ImageFormat format() {
    ImageFormat[] formats = {
      ImageFormat.rgb8(4, 3), ImageFormat.nv12(640, 480), ImageFormat.l16(1, 1)
    };
    return formats[random.nextInt(formats.length)];
  }

  /** A type of column, each with a component of its own at every entity. */
  private enum Type {
    INT64 {
      @Override
      ComponentColumn column(RandomChunks of, Cells cells) {
        return Int64Column.of(descriptor(), cells, of.random.longs(cells.valueCount()).toArray());
      }
    },
    UINT32 {
      @Override
      ComponentColumn column(RandomChunks of, Cells cells) {
        return UInt32Column.of(descriptor(), cells, of.random.ints(cells.valueCount()).toArray());
      }
    },
    UINT8 {
      @Override
      ComponentColumn column(RandomChunks of, Cells cells) {
        return UInt8Column.of(descriptor(), cells, of.bytes(cells.valueCount()));
      }
    },
    FLOAT32 {
      @Override
      ComponentColumn column(RandomChunks of, Cells cells) {
        float[] values = new float[cells.valueCount()];
        for (int i = 0; i < values.length; i++) {
          values[i] = i % 7 == 0 ? Float.NaN : of.random.nextFloat();
        }
        return Float32Column.of(descriptor(), cells, values);
      }
    },
    FLOAT64 {
      @Override
      ComponentColumn column(RandomChunks of, Cells cells) {
        double[] values = of.random.doubles(cells.valueCount()).toArray();
        return Float64Column.of(descriptor(), cells, values);
      }
    },
    BOOL {
      @Override
      ComponentColumn column(RandomChunks of, Cells cells) {
        boolean[] values = new boolean[cells.valueCount()];
        for (int i = 0; i < values.length; i++) {
          values[i] = of.random.nextBoolean();
        }
        return BoolColumn.of(descriptor(), cells, values);
      }
    },
    UTF8 {
      @Override
      ComponentColumn column(RandomChunks of, Cells cells) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < cells.valueCount(); i++) {
          values.add(of.text());
        }
        return Utf8Column.of(descriptor(), cells, values);
      }
    },
    BLOB {
      @Override
      ComponentColumn column(RandomChunks of, Cells cells) {
        List<ByteBuffer> values = new ArrayList<>();
        for (int i = 0; i < cells.valueCount(); i++) {
          values.add(ByteBuffer.wrap(of.bytes(of.random.nextInt(i % 5 == 0 ? 6000 : 40))));
        }
        return BlobColumn.of(descriptor(), cells, values);
      }
    },
    FORMAT {
      @Override
      ComponentColumn column(RandomChunks of, Cells cells) {
        List<ImageFormat> values = new ArrayList<>();
        for (int i = 0; i < cells.valueCount(); i++) {
          values.add(of.format());
        }
        return ImageFormatColumn.of(descriptor(), cells, values);
      }
    };

    abstract ComponentColumn column(RandomChunks of, Cells cells);

    ComponentDescriptor descriptor() {
      return ComponentDescriptor.userValue(name());
    }
  }
}
