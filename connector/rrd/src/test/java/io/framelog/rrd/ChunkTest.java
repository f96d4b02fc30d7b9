/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.rrd.archetype.EncodedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkTest {
  private static final ChunkNaming NAMING = ChunkNaming.ofPart("p");
  private static final ComponentDescriptor N = ComponentDescriptor.userValue("n");

  private static Chunk.Builder twoRows() {
    return Chunk.builder(NAMING, Samples.LEFT, 1, 2);
  }

  @Test
  void columnsHaveOneCellPerRow() {
    assertThatThrownBy(
            () -> twoRows().component(ComponentColumn.onePerRow(N, Numbers.int64(1, 2, 3))).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Component n of a chunk of /cam/left has 3 rows, but there are 2");
    assertThatThrownBy(
            () ->
                twoRows()
                    .time(Samples.CAPTURE, 1)
                    .component(ComponentColumn.onePerRow(N, Numbers.int64(1, 2)))
                    .build())
        .hasMessage("Timeline capture_time of a chunk of /cam/left has 1 rows, but there are 2");
  }

  @Test
  void aNameIsThereOnce() {
    ComponentColumn column = ComponentColumn.onePerRow(N, Numbers.int64(1, 2));
    assertThatThrownBy(() -> twoRows().component(column).component(column).build())
        .hasMessage("A chunk of /cam/left has component n twice");
    assertThatThrownBy(
            () ->
                twoRows()
                    .time(Timeline.sequence("t"), 1, 2)
                    .time(Timeline.timestampNanos("t"), 1, 2)
                    .component(column)
                    .build())
        .hasMessage("A chunk of /cam/left has timeline t twice");
  }

  @Test
  void anEmptyChunkIsRefused() {
    assertThatThrownBy(() -> twoRows().build())
        .hasMessageContaining("needs at least one row and one component column, but has 2 rows");
    assertThatThrownBy(
            () ->
                Chunk.builder(NAMING, Samples.LEFT)
                    .component(ComponentColumn.onePerRow(N, Numbers.int64()))
                    .build())
        .hasMessageContaining("needs at least one row");
  }

  @Test
  void rowIdsOfOnesOwnMustAscend() {
    assertThatThrownBy(() -> RowIds.of(new long[] {1, 1}, new long[] {5, 5}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Row ids must ascend within a chunk, but row 0 is");
    assertThat(RowIds.of(new long[] {1, -1}, new long[] {5, 0}).size()).isEqualTo(2);
  }

  @Test
  void blankNamesAreRefused() {
    assertThatThrownBy(() -> new RecordingId("", "r"))
        .hasMessage("The application id must not be blank, but was \"\"");
    assertThatThrownBy(() -> new RecordingId("a", " "))
        .hasMessage("The recording id must not be blank, but was \" \"");
    assertThatThrownBy(() -> Timeline.sequence(""))
        .hasMessage("The name of a timeline must not be blank, but was \"\"");
    assertThatThrownBy(() -> ComponentDescriptor.userValue(""))
        .hasMessage("The identifier of a component must not be blank, but was \"\"");
  }

  @Test
  void cellsTakeNoMoreValuesThanThereAre() {
    assertThatThrownBy(() -> ComponentColumn.of(N, Cells.ofCounts(2, 2), Numbers.int64(1, 2, 3)))
        .hasMessage("The cells of n take 4 values, but there are 3");
    assertThatThrownBy(() -> Cells.ofCounts(1, -2))
        .hasMessage("A cell has 0 or more values, or -1 if absent, but row 1 has -2");
  }

  @Test
  void theSizeIsThatOfTheValues() {
    Chunk chunk =
        Chunk.timed(
            NAMING,
            Samples.LEFT,
            Samples.CAPTURE,
            new long[] {1, 2},
            EncodedImage.columns(
                Blobs.ofArrays(List.of(new byte[1000], new byte[500])), "image/png"));
    assertThat(chunk.byteSize()).isBetween(1500L, 1600L);
  }
}
