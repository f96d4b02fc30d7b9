/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what is read, for chunks of any shape. A failure names its seed. */
class RandomChunksTest {
  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomChunksAreReadAsTheyWereWritten(long seed) throws IOException {
    List<Chunk> chunks = new RandomChunks(seed).chunks(8);
    byte[] file = Samples.write(chunks);
    List<Chunk> read = Samples.read(file);
    ChunkAssert.assertSame(read, chunks);
    requireSameValues(read, chunks);
    assertThat(Samples.write(read)).as("written again").isEqualTo(file);

    byte[] cut = Arrays.copyOf(file, file.length - StreamFooter.BYTES);
    try (RecordingFile whole = RecordingFile.open(new BytesSource(file));
        RecordingFile scanned = RecordingFile.open(new BytesSource(cut))) {
      IndexAssert.assertSame(whole.stores(), scanned.stores());
      ChunkAssert.assertSame(
          whole.chunks(ChunkQuery.all()).map(StoredChunk::chunk).toList(), chunks);
    }

    ByteArrayOutputStream state = new ByteArrayOutputStream();
    for (Chunk chunk : chunks) {
      chunk.writeTo(new DataOutputStream(state));
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(state.toByteArray()));
    for (Chunk chunk : chunks) {
      ChunkAssert.assertSame(Chunk.readFrom(in), chunk);
    }
  }

  /** Cell by cell, through what users see and not through what is written. */
  private static void requireSameValues(List<Chunk> read, List<Chunk> written) {
    for (int i = 0; i < written.size(); i++) {
      for (ComponentColumn column : written.get(i).components()) {
        ComponentColumn found =
            read.get(i).component(column.descriptor().component()).orElseThrow();
        for (int row = 0; row < column.rows(); row++) {
          assertThat(found.cells().isPresent(row)).isEqualTo(column.cells().isPresent(row));
          assertThat(found.cells().count(row)).isEqualTo(column.cells().count(row));
        }
        assertThat(found.values()).hasSameClassAs(column.values());
        for (int value = 0; value < RandomChunks.valueCount(column.cells()); value++) {
          assertThat(value(found.values(), value))
              .as("value %d of %s", value, column.descriptor())
              .isEqualTo(value(column.values(), value));
        }
      }
    }
  }

  private static Object value(Values values, int index) {
    if (!values.isPresent(index)) {
      return "absent";
    } else if (values instanceof Numbers numbers) {
      return List.of(numbers.type(), numbers.longValue(index), numbers.doubleValue(index));
    } else if (values instanceof Booleans booleans) {
      return booleans.value(index);
    } else if (values instanceof Texts texts) {
      return texts.value(index);
    } else if (values instanceof Blobs blobs) {
      return ByteBuffer.wrap(blobs.copy(index));
    } else if (values instanceof FixedLists lists) {
      return range(lists.items(), index * lists.width(), (index + 1) * lists.width());
    } else if (values instanceof Lists lists) {
      return range(lists.items(), lists.start(index), lists.end(index));
    } else if (values instanceof Structs structs) {
      return structs.names().stream()
          .map(name -> value(structs.field(name).orElseThrow(), index))
          .toList();
    }
    throw new IllegalArgumentException("no values in " + values.getClass());
  }

  private static List<Object> range(Values items, int start, int end) {
    return IntStream.range(start, end).mapToObj(i -> value(items, i)).toList();
  }
}
