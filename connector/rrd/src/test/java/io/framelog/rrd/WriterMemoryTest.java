/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.rrd.archetype.AnyValues;
import io.framelog.rrd.archetype.Scalars;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriterMemoryTest {
  private static final int CHUNKS = 5_000;

  /** Two timelines and three components, of which one has absent cells. */
  private static Chunk chunk(int number) {
    long[] nanos = {number * 10L, number * 10L + 1};
    return Chunk.builder(Samples.PART, Samples.LEFT, nanos)
        .time(Samples.CAPTURE, nanos)
        .time(Timeline.sequence("frame"), number, number)
        .columns(Scalars.columns(1, 2))
        .columns(AnyValues.columns("a", Numbers.int64(1, 2)))
        .component(
            ComponentColumn.of(
                ComponentDescriptor.userValue("b"),
                Cells.sparse(/* present...= */ true, false),
                Numbers.int64(1)))
        .build();
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static List<RecordingWriter> writers(int chunks) throws IOException {
    RecordingWriter writer = RecordingWriter.create(OutputStream.nullOutputStream(), Samples.ID);
    for (int i = 0; i < chunks; i++) {
      writer.write(chunk(i));
    }
    return new ArrayList<>(List.of(writer));
  }

  @Test
  void aWrittenChunkLeavesLessThanAKilobyteBehind() throws IOException {
    List<RecordingWriter> writers = writers(CHUNKS);
    assertThat(writers.get(0).snapshot().length / CHUNKS).isLessThan(512);
    usedBytes();
    long with = usedBytes();
    // what goes with the writer is its alone, whatever else of other tests has gone before
    writers.clear();
    long without = usedBytes();
    assertThat((with - without) / CHUNKS).isBetween(100L, 1024L);
  }
}
