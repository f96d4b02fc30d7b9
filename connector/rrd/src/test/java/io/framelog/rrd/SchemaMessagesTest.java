/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.rrd.archetype.AnyValues;
import io.framelog.rrd.archetype.EncodedImage;
import org.junit.jupiter.api.Test;

class SchemaMessagesTest {
  private static byte[] fresh(Chunk chunk) {
    return IpcWriter.schemaMessage(ChunkEncoder.fields(chunk), ChunkEncoder.metadata(chunk));
  }

  @Test
  void schemasAreThoseThatWouldBeBuiltAnew() {
    SchemaMessages schemas = new SchemaMessages();
    for (Chunk chunk : new RandomChunks(/* seed= */ 7).chunks(300)) {
      assertThat(schemas.of(chunk)).isEqualTo(fresh(chunk));
      assertThat(schemas.of(chunk)).isEqualTo(fresh(chunk));
    }
    for (int i = 0; i < 20; i++) {
      Chunk next = Samples.jpegs(i % 2 == 0 ? Samples.LEFT : Samples.RIGHT, i, 3);
      assertThat(schemas.of(next)).isEqualTo(fresh(next));
    }
  }

  @Test
  void aNameThatHoldsTheDigitsOfAnIdIsNotTakenForIt() {
    SchemaMessages schemas = new SchemaMessages();
    ChunkId first = new ChunkId(1, 2);
    for (ChunkId id : new ChunkId[] {first, new ChunkId(3, 4)}) {
      Chunk chunk =
          Chunk.builder(id, Samples.LEFT, RowIds.of(new long[] {1}, new long[] {1}))
              .time(Samples.CAPTURE, 1)
              .columns(EncodedImage.of(new byte[9]))
              .columns(AnyValues.columns(first.toString(), Numbers.int64(1)))
              .build();
      assertThat(schemas.of(chunk)).isEqualTo(fresh(chunk));
    }
  }
}
