/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.VideoFrameReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkNamingTest {
  private static final long[] NANOS = Samples.captureNanos(0, 5);

  private static Chunk jpegs(String part, EntityPath entity) {
    return Chunk.timed(
        ChunkNaming.ofPart(part),
        entity,
        Samples.CAPTURE,
        NANOS,
        EncodedImage.columns(Blobs.ofArrays(Samples.pictures(0, 5, "jpg")), "image/jpeg"));
  }

  @Test
  void twoCamerasAtTheSameNanosecondsShareNoIds() {
    EntityPath entity = EntityPath.of("cam");
    List<Chunk> chunks =
        List.of(
            jpegs("part-left", Samples.LEFT),
            jpegs("part-left", Samples.RIGHT),
            jpegs("part-right", Samples.LEFT),
            Chunk.timed(
                ChunkNaming.ofPart("part-left"),
                entity,
                Samples.CAPTURE,
                new long[] {NANOS[0]},
                AssetVideo.of(new byte[1])),
            Chunk.timed(
                    ChunkNaming.ofPart("part-left"),
                    entity,
                    Samples.CAPTURE,
                    NANOS,
                    VideoFrameReference.columns(NANOS))
                .withCompression(Compression.LZ4));
    List<RowId> rowIds = new ArrayList<>();
    for (Chunk chunk : chunks) {
      for (int row = 0; row < chunk.rows(); row++) {
        rowIds.add(chunk.rowIds().id(row));
      }
    }
    assertThat(rowIds).hasSize(21).doesNotHaveDuplicates();
    assertThat(chunks).extracting(Chunk::id).doesNotHaveDuplicates();
  }

  /** Files that are written already depend on these numbers. */
  @Test
  void idsNeverChange() {
    Chunk chunk = jpegs("part", Samples.LEFT);
    assertThat(chunk.id()).hasToString("17979CFE362A00003182a196a491a12f");
    assertThat(chunk.rowIds().id(0)).hasToString("17979CFE362A0000f30868bd3c2a0000");
    assertThat(chunk.rowIds().id(4)).hasToString("17979CFE3E1C8154f30868bd3c2a0000");
  }

  @Test
  void rowsOfEqualTimeAreNumbered() {
    RowIds ids =
        ChunkNaming.ofPart("p").rowIds(Samples.LEFT, List.of("a"), new long[] {7, 7, 7, 8, 8});
    for (int row = 0; row < 5; row++) {
      assertThat(ids.id(row).high()).isEqualTo(row < 3 ? 7 : 8);
      assertThat(ids.id(row).low() & 0xFFFF).isEqualTo(row < 3 ? row : row - 3);
    }
  }

  @Test
  void aLaterChunkCanGoOnNumbering() {
    ChunkNaming first = ChunkNaming.ofPart("p");
    ChunkNaming second = first.startingAt(2);
    List<String> components = List.of("a");
    assertThat(second.rowIds(Samples.LEFT, components, new long[] {7}).id(0))
        .isEqualTo(first.rowIds(Samples.LEFT, components, new long[] {7, 7, 7}).id(2));
    assertThat(second.chunkId(Samples.LEFT, components, 7))
        .isNotEqualTo(first.chunkId(Samples.LEFT, components, 7));
  }

  @Test
  void theOrderOfComponentsDoesNotMatterButTheirBordersDo() {
    ChunkNaming naming = ChunkNaming.ofPart("p");
    ChunkId id = naming.chunkId(Samples.LEFT, List.of("ab", "c"), 7);
    assertThat(naming.chunkId(Samples.LEFT, List.of("c", "ab"), 7)).isEqualTo(id);
    assertThat(naming.chunkId(Samples.LEFT, List.of("a", "bc"), 7)).isNotEqualTo(id);
  }

  @Test
  void whatCannotBeNamedIsRefused() {
    ChunkNaming naming = ChunkNaming.ofPart("p");
    assertThatThrownBy(() -> ChunkNaming.ofPart(" "))
        .hasMessage("The part name must not be blank, but was \" \"");
    assertThatThrownBy(() -> naming.rowIds(Samples.LEFT, List.of(), new long[] {-1}))
        .hasMessage("captureNanos must not be negative, but row 0 has -1");
    assertThatThrownBy(() -> naming.rowIds(Samples.LEFT, List.of(), new long[] {5, 4}))
        .hasMessage(
            "captureNanos must ascend, but row 0 has 5 and row 1 has 4; sort the rows first");
    assertThatThrownBy(() -> naming.rowIds(Samples.LEFT, List.of(), new long[65_537]))
        .hasMessage(
            "Rows of one entity with one time are numbered 0 to 65535, but this is number 65536");
  }
}
