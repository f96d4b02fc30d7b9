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
        for (int value = 0; value < column.cells().valueCount(); value++) {
          assertThat(value(found, value))
              .as("value %d of %s", value, column.descriptor())
              .isEqualTo(value(column, value));
        }
      }
    }
  }

  private static Object value(ComponentColumn column, int index) {
    if (column instanceof Int64Column values) {
      return values.value(index);
    } else if (column instanceof UInt32Column values) {
      return values.value(index);
    } else if (column instanceof UInt8Column values) {
      return values.value(index);
    } else if (column instanceof Float32Column values) {
      return values.value(index);
    } else if (column instanceof Float64Column values) {
      return values.value(index);
    } else if (column instanceof BoolColumn values) {
      return values.value(index);
    } else if (column instanceof Utf8Column values) {
      return values.value(index);
    } else if (column instanceof ImageFormatColumn values) {
      return values.value(index);
    } else if (column instanceof BlobColumn values) {
      return ByteBuffer.wrap(values.copy(index));
    }
    throw new IllegalArgumentException("no values in " + column.getClass());
  }
}
