/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.rrd.archetype.EncodedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.Field;
import org.junit.jupiter.api.Test;

/** Judged by Arrow's own reader. */
class ChunkEncoderTest {
  /** What a test does with a batch as Arrow sees it. */
  @FunctionalInterface
  private interface Check {
    void accept(VectorSchemaRoot root);
  }

  private static void readByArrow(Chunk chunk, Check check) throws IOException {
    byte[] payload = ChunkEncoder.encode(chunk).toByteArray();
    try (BufferAllocator allocator = new RootAllocator();
        ArrowStreamReader reader =
            new ArrowStreamReader(new ByteArrayInputStream(payload), allocator)) {
      assertThat(reader.loadNextBatch()).isTrue();
      check.accept(reader.getVectorSchemaRoot());
      assertThat(reader.loadNextBatch()).isFalse();
      assertThat(reader.bytesRead()).isEqualTo(payload.length);
    }
  }

  private static List<String> column(VectorSchemaRoot root, String name) {
    return root.getVector(name).getValueCount() == 0
        ? List.of()
        : IntStream.range(0, root.getRowCount())
            .mapToObj(row -> String.valueOf(root.getVector(name).getObject(row)))
            .toList();
  }

  @Test
  void arrowReadsTheSameValues() throws IOException {
    readByArrow(
        Samples.allTypes(),
        root -> {
          assertThat(root.getRowCount()).isEqualTo(4);
          assertThat(column(root, "frame")).containsExactly("3", "1", "2", "2");
          assertThat(column(root, "elapsed"))
              .containsExactly("PT-0.000000005S", "PT0S", "PT0.000000005S", "PT0.00000001S");
          assertThat(root.getVector("capture_time").getObject(1).toString())
              .isEqualTo("2023-11-14T22:13:20.033333333");
          assertThat(column(root, "int64")).containsExactly("[1,-2]", "null", "[]", "[3]");
          assertThat(column(root, "uint32")).containsExactly("[1,-2]", "null", "[]", "[3]");
          assertThat(column(root, "float32")).containsExactly("[0.5,-1.0]", "null", "[]", "[3.0]");
          assertThat(column(root, "float64"))
              .containsExactly("[1.0E300,2.0]", "null", "[]", "[3.0]");
          assertThat(column(root, "bool")).containsExactly("[true,false]", "null", "[]", "[true]");
          assertThat(column(root, "utf8"))
              .containsExactly("[\"a\",\"\"]", "null", "[]", "[\"grüß \uD83D\uDE00\"]");
          assertThat(column(root, "blob").get(0)).isEqualTo("[[1,2,3],[]]");
          assertThat(column(root, "blob").get(3)).startsWith("[[0,0,0,0,9,0,").hasSize(10_003);
          assertThat(column(root, "format"))
              .containsExactly(
                  "[{\"width\":4,\"height\":3,\"color_model\":2,\"channel_datatype\":6},"
                      + "{\"width\":640,\"height\":480,\"pixel_format\":26}]",
                  "null",
                  "[]",
                  "[{\"width\":5,\"height\":7,\"channel_datatype\":8}]");
        });
  }

  @Test
  void columnsStandInOrderAndOnlySortedOnesAreMarked() throws IOException {
    readByArrow(
        Samples.allTypes(),
        root -> {
          assertThat(root.getSchema().getFields().stream().map(Field::getName))
              .containsExactly(
                  "rerun.controls.RowId",
                  "capture_time",
                  "elapsed",
                  "frame",
                  "blob",
                  "bool",
                  "float32",
                  "float64",
                  "format",
                  "int64",
                  "uint32",
                  "uint8",
                  "utf8");
          assertThat(metadata(root, "rerun.controls.RowId"))
              .containsEntry("rerun:kind", "control")
              .containsEntry("rerun:is_sorted", "true");
          assertThat(metadata(root, "elapsed")).containsEntry("rerun:is_sorted", "true");
          assertThat(metadata(root, "frame"))
              .containsEntry("rerun:kind", "index")
              .doesNotContainKey("rerun:is_sorted");
          assertThat(root.getSchema().getCustomMetadata())
              .containsEntry("rerun:id", "chunk_" + Samples.allTypes().id())
              .containsEntry("rerun:entity_path", "/values")
              .containsEntry("sorbet:version", "0.1.4");
        });
  }

  @Test
  void aRowIdIsBigEndianBytes() throws IOException {
    Chunk chunk =
        Chunk.builder(
                new ChunkId(1, 2),
                Samples.LEFT,
                RowIds.of(new long[] {0x0102, 0x0102}, new long[] {-2, -1}))
            .component(
                ComponentColumn.onePerRow(ComponentDescriptor.userValue("n"), Numbers.int64(1, 2)))
            .build();
    readByArrow(
        chunk,
        root ->
            assertThat((byte[]) root.getVector("rerun.controls.RowId").getObject(0))
                .containsExactly(0, 0, 0, 0, 0, 0, 1, 2, -1, -1, -1, -1, -1, -1, -1, -2));
  }

  @Test
  void blobsOfAnUncompressedChunkAreNotCopied() {
    byte[] blob = new byte[100_000];
    Chunk chunk =
        Chunk.timed(
            Samples.PART,
            Samples.LEFT,
            Samples.CAPTURE,
            new long[] {5},
            EncodedImage.columns(Blobs.ofArrays(List.of(blob)), "image/png"));
    Scatter encoded = ChunkEncoder.encode(chunk);
    blob[99] = 7;
    assertThat(encoded.segments())
        .filteredOn(segment -> segment.remaining() == blob.length)
        .singleElement()
        .satisfies(segment -> assertThat(segment.get(99)).isEqualTo((byte) 7));
  }

  @Test
  void everyBufferStartsAtAMultipleOfEight() {
    for (int length = 1; length < 20; length++) {
      Chunk chunk =
          Chunk.timed(
              Samples.PART,
              Samples.LEFT,
              Samples.CAPTURE,
              new long[] {5},
              EncodedImage.columns(Blobs.ofArrays(List.of(new byte[length])), "image/png"));
      assertThat(ChunkEncoder.encode(chunk).length() % 8).isZero();
    }
  }

  @Test
  void equalChunksHaveEqualBytes() {
    byte[] first = ChunkEncoder.encode(Samples.allTypes()).toByteArray();
    assertThat(Arrays.equals(first, ChunkEncoder.encode(Samples.allTypes()).toByteArray()))
        .isTrue();
  }

  private static Map<String, String> metadata(VectorSchemaRoot root, String field) {
    return root.getSchema().findField(field).getMetadata();
  }
}
