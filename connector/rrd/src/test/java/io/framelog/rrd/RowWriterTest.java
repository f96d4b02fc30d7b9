/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.VideoStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowWriterTest {
  private static final EntityPath ROBOT = EntityPath.of("robot");
  private static final Timeline FRAME = Timeline.sequence("frame");
  private static final ComponentDescriptor SPEED = ComponentDescriptor.userValue("speed");
  private static final ComponentDescriptor NOTE = ComponentDescriptor.userValue("note");

  private interface Rows {
    void logTo(RowWriter rows) throws IOException;
  }

  private static List<Chunk> written(ChunkSizes sizes, Rows rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RowWriter writer =
        RowWriter.over(RecordingWriter.create(bytes, Samples.ID), Samples.PART, sizes)) {
      rows.logTo(writer);
      writer.finish();
    }
    return Samples.read(bytes.toByteArray());
  }

  private static ChunkSizes ofRows(int maxRows) {
    return new ChunkSizes(1 << 20, maxRows, maxRows, 64 << 20);
  }

  private static ArchetypeColumns speed(double value) {
    return ArchetypeColumns.of(ComponentColumn.onePerRow(SPEED, Numbers.float64(value)));
  }

  private static ArchetypeColumns note(String text) {
    return ArchetypeColumns.of(ComponentColumn.onePerRow(NOTE, Texts.of(text)));
  }

  private static ArchetypeColumns jpeg(byte[] blob) {
    return ArchetypeColumns.of(
        ComponentColumn.onePerRow(EncodedImage.BLOB, Blobs.of(blob)),
        ComponentColumn.onePerRow(EncodedImage.MEDIA_TYPE, Texts.repeated("image/jpeg", 1)));
  }

  @Test
  void rowsWithDifferentComponentsShareAChunk() throws IOException {
    List<Chunk> chunks =
        written(
            ChunkSizes.defaults(),
            rows -> {
              rows.log(
                  ROBOT,
                  List.of(new TimePoint(Samples.CAPTURE, 10), new TimePoint(FRAME, 0)),
                  speed(0.5));
              rows.log(
                  ROBOT,
                  List.of(new TimePoint(FRAME, 1), new TimePoint(Samples.CAPTURE, 20)),
                  note("turns"));
              rows.log(
                  ROBOT,
                  List.of(new TimePoint(Samples.CAPTURE, 30), new TimePoint(FRAME, 2)),
                  speed(1.5).and(note("stops")));
            });

    assertThat(chunks).hasSize(1);
    Chunk chunk = chunks.get(0);
    assertThat(chunk.time("capture_time").orElseThrow().values()).containsExactly(20, 10, 30);
    Cells speedCells = chunk.component(SPEED).orElseThrow().cells();
    Numbers speeds = chunk.values(SPEED, Numbers.class).orElseThrow();
    assertThat(speedCells.isPresent(0)).isFalse();
    assertThat(speeds.doubleValue(0)).isEqualTo(0.5);
    assertThat(speeds.doubleValue(1)).isEqualTo(1.5);
    Cells noteCells = chunk.component(NOTE).orElseThrow().cells();
    Texts notes = chunk.values(NOTE, Texts.class).orElseThrow();
    assertThat(noteCells.presentRows()).isEqualTo(2);
    assertThat(notes.value(noteCells.start(2))).isEqualTo("stops");
  }

  @Test
  void aLateRowTakesItsPlaceAmongThoseThatWait() throws IOException {
    List<Chunk> chunks =
        written(
            ChunkSizes.defaults(),
            rows -> {
              for (long time : new long[] {5, 7, 6, 7, 5}) {
                rows.log(ROBOT, FRAME, time, speed(0.5));
              }
            });

    assertThat(chunks).hasSize(1);
    assertThat(chunks.get(0).times().get(0).values()).containsExactly(5, 5, 6, 7, 7);
    assertThat(chunks.get(0).times().get(0).isAscending()).isTrue();
  }

  @Test
  void aLateSampleDoesNotComeBetweenThoseThatNeedEachOther() throws IOException {
    Timeline count = Timeline.sequence("count");
    List<Chunk> chunks =
        written(
            ChunkSizes.defaults(),
            rows -> {
              int logged = 0;
              for (long time : new long[] {10, 20, 15, 30}) {
                rows.log(
                    ROBOT,
                    List.of(new TimePoint(FRAME, time), new TimePoint(count, logged++)),
                    VideoStream.columns(Blobs.of(new byte[] {1}), time != 20));
              }
            });

    assertThat(chunks.stream().filter(c -> c.component(VideoStream.SAMPLE).isPresent()))
        .extracting(c -> c.time("frame").orElseThrow().values())
        .containsExactly(new long[] {10, 20}, new long[] {15, 30});
  }

  @Test
  void chunksThatNoMessageHoldsAreRefusedFromTheStart() {
    assertThatThrownBy(() -> new ChunkSizes(2L << 30, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxBytes must be at most 1073741824, but was 2147483648");
  }

  @Test
  void waitingRowsThatCannotBeWrittenAreNotLeftOut() throws IOException {
    RowIds ids = RowIds.of(new long[] {1}, new long[] {1});
    try (RowWriter writer =
        RowWriter.over(
            RecordingWriter.create(new ByteArrayOutputStream(), Samples.ID), Samples.PART)) {
      for (int id = 1; id <= 2; id++) {
        writer.add(
            Chunk.builder(new ChunkId(0, id), ROBOT, ids).time(FRAME, 5).columns(speed(1)).build());
      }
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThatThrownBy(writer::finish)
            .as("two rows of one id")
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("was written before");
      }
    }
  }

  @Test
  void aFieldThatIsAbsentInALaterRowMayBeAbsent() throws IOException {
    ComponentDescriptor pair = ComponentDescriptor.userValue("pair");
    List<Chunk> chunks =
        written(
            ChunkSizes.defaults(),
            rows -> {
              for (boolean there : new boolean[] {true, false}) {
                Values x = Numbers.int32(7).presentWhere(there);
                rows.log(
                    ROBOT,
                    FRAME,
                    there ? 0 : 1,
                    ArchetypeColumns.of(ComponentColumn.onePerRow(pair, Structs.of("x", x))));
              }
            });

    assertThat(chunks).hasSize(1);
    ComponentColumn column = chunks.get(0).component(pair).orElseThrow();
    Values x = column.values(Structs.class).orElseThrow().field("x").orElseThrow();
    assertThat(x.isPresent(0)).isTrue();
    assertThat(x.isPresent(1)).isFalse();
    assertThat(column.itemField().children().get(0).nullable())
        .as("readers refuse absent values of a field that is never absent")
        .isTrue();
  }

  @Test
  void idsStayUniqueWhereManyRowsHaveOneTimeInSeveralChunks() throws IOException {
    List<Chunk> chunks =
        written(
            ofRows(3),
            rows -> {
              for (int i = 0; i < 20; i++) {
                rows.log(ROBOT, FRAME, i % 2, speed(i));
                rows.log(Samples.LEFT, FRAME, i % 2, speed(i));
              }
            });

    List<RowId> ids = new ArrayList<>();
    for (Chunk chunk : chunks) {
      for (int row = 0; row < chunk.rows(); row++) {
        ids.add(chunk.rowIds().id(row));
      }
    }
    assertThat(ids).hasSize(40).doesNotHaveDuplicates();
    assertThat(chunks).extracting(Chunk::id).doesNotHaveDuplicates();
  }

  @Test
  void moreRowsOfOneTimeThanAreNumberedGetIdsToo() throws IOException {
    int count = (1 << 16) + 10;
    List<Chunk> chunks =
        written(
            new ChunkSizes(ChunkSizes.MOST_BYTES, count, count, Long.MAX_VALUE),
            rows -> {
              for (int i = 0; i < count; i++) {
                rows.log(ROBOT, FRAME, 7, speed(i));
              }
            });

    assertThat(chunks).hasSize(1);
    assertThat(chunks.get(0).rows()).isEqualTo(count);
    assertThat(chunks.get(0).values(SPEED, Numbers.class).orElseThrow().doubleValue(count - 1))
        .isEqualTo(count - 1);
  }

  @Test
  void mediaAndSmallValuesOfARowGoToChunksOfTheirOwn() throws IOException {
    List<Chunk> chunks =
        written(
            ChunkSizes.defaults(),
            rows -> {
              rows.log(Samples.LEFT, FRAME, 1, jpeg(new byte[5000]).and(speed(1)));
              rows.log(Samples.LEFT, FRAME, 2, jpeg(new byte[6000]).and(speed(2)));
            });

    assertThat(chunks).hasSize(2);
    assertThat(chunks).extracting(Chunk::rows).containsExactly(2, 2);
    assertThat(chunks)
        .extracting(Chunk::compression)
        .containsExactlyInAnyOrder(Compression.NONE, Compression.LZ4);
  }

  @Test
  void howRowsAreBatchedDoesNotChangeTheirChunks() throws IOException {
    ChunkSizes sizes = new ChunkSizes(100_000, 1000, 1000, 64 << 20);
    List<byte[]> blobs = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < 60; i++) {
      byte[] blob = new byte[4000 + random.nextInt(9000)];
      random.nextBytes(blob);
      blobs.add(blob);
    }
    List<List<Chunk>> results = new ArrayList<>();
    for (int batch : new int[] {1, 7, 60}) {
      results.add(
          written(
              sizes,
              rows -> {
                for (int from = 0; from < 60; from += batch) {
                  int to = Math.min(from + batch, 60);
                  rows.add(
                      Chunk.timed(
                          Samples.PART,
                          Samples.LEFT,
                          Samples.CAPTURE,
                          Samples.captureNanos(from, to - from),
                          EncodedImage.columns(
                              Blobs.ofArrays(blobs.subList(from, to)), "image/jpeg")));
                }
              }));
    }
    assertThat(results.get(0)).hasSizeBetween(5, 8);
    for (List<Chunk> result : results) {
      assertThat(result).hasSameSizeAs(results.get(0));
      for (int i = 0; i < result.size(); i++) {
        ChunkAssert.assertSame(result.get(i), results.get(0).get(i));
        assertThat(result.get(i).byteSize()).isLessThan(100_000);
      }
    }
  }

  @Test
  void aVideoStreamIsCutBeforeKeyframes() throws IOException {
    ChunkSizes sizes = new ChunkSizes(10_000, 1000, 1000, 64 << 20);
    int groupOfPictures = 7;
    List<Chunk> chunks =
        written(
            sizes,
            rows -> {
              for (int i = 0; i < 70; i++) {
                ArchetypeColumns sample =
                    ArchetypeColumns.of(
                        ComponentColumn.onePerRow(VideoStream.SAMPLE, Blobs.of(new byte[500])));
                rows.log(
                    Samples.LEFT,
                    FRAME,
                    i,
                    i % groupOfPictures == 0
                        ? sample.and(
                            ComponentColumn.onePerRow(VideoStream.IS_KEYFRAME, Booleans.of(true)))
                        : sample);
              }
            });

    List<Chunk> samples =
        chunks.stream().filter(c -> c.component("VideoStream:sample").isPresent()).toList();
    assertThat(samples).extracting(Chunk::rows).containsExactly(14, 14, 14, 14, 14);
    Chunk keyframes =
        chunks.stream()
            .filter(c -> c.component("VideoStream:is_keyframe").isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(keyframes.times().get(0).values())
        .containsExactly(0, 7, 14, 21, 28, 35, 42, 49, 56, 63);
  }

  @Test
  void theOldestRowsGoOutWhenTooManyWait() throws IOException {
    ChunkSizes sizes = new ChunkSizes(100_000, 1000, 1000, /* maxOpenBytes= */ 200_000);
    List<Chunk> chunks =
        written(
            sizes,
            rows -> {
              for (int i = 0; i < 100; i++) {
                rows.log(EntityPath.of("cam" + i % 10), FRAME, i, jpeg(new byte[9000]));
              }
            });

    assertThat(chunks).hasSizeGreaterThan(10);
    assertThat(chunks.stream().mapToInt(Chunk::rows).sum()).isEqualTo(100);
  }

  @Test
  void everyTypeOfColumnCanBePutTogether() throws IOException {
    Chunk all = Samples.allTypes();
    List<Chunk> chunks = written(ChunkSizes.defaults(), rows -> rows.add(all));
    List<Chunk> one = written(new ChunkSizes(1, 1, 1, 1), rows -> rows.add(all));

    assertThat(chunks).hasSize(2);
    assertThat(one.stream().mapToInt(Chunk::rows).sum()).isEqualTo(6);
    for (Chunk chunk : chunks) {
      for (ComponentColumn column : chunk.components()) {
        ComponentColumn expected = all.component(column.descriptor().component()).orElseThrow();
        assertThat(column.getClass()).isEqualTo(expected.getClass());
        assertThat(column.cells().presentRows()).isEqualTo(expected.cells().presentRows());
      }
    }
  }

  @Test
  void whatIsRefusedIsRefusedWhenItIsLogged() throws IOException {
    RecordingWriter writer = RecordingWriter.create(new ByteArrayOutputStream(), Samples.ID);
    try (RowWriter rows = RowWriter.over(writer, Samples.PART)) {
      rows.log(ROBOT, FRAME, 1, speed(1));
      assertThatThrownBy(
              () ->
                  rows.log(
                      ROBOT,
                      FRAME,
                      2,
                      ArchetypeColumns.of(ComponentColumn.onePerRow(SPEED, Texts.of("fast")))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Component speed of /robot was");
      assertThatThrownBy(() -> rows.log(ROBOT, List.of(), speed(2)))
          .hasMessage("A row of /robot has no time; log it static if it is valid at all times");
      assertThatThrownBy(
              () ->
                  rows.log(
                      ROBOT,
                      FRAME,
                      3,
                      ArchetypeColumns.of(
                          ComponentColumn.onePerRow(SPEED, Numbers.float64(1.0, 2.0)))))
          .hasMessage(
              "One row of /robot is logged at a time, but there are 2 rows of [speed]; add a chunk");
      Chunk chunk = Samples.jpegs(Samples.LEFT, 0, 2);
      rows.add(chunk);
      assertThatThrownBy(() -> rows.add(chunk))
          .hasMessage("Chunk id %s was added before; its rows would be there twice", chunk.id());
      rows.finish();
      assertThatThrownBy(() -> rows.log(ROBOT, FRAME, 9, speed(1)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageEndingWith("is finished");
    }
  }

  @Test
  void blobsAreNotCopiedWhileTheyWait() throws IOException {
    byte[] blob = new byte[8000];
    List<Chunk> chunks =
        written(
            ChunkSizes.defaults(),
            rows -> {
              rows.log(Samples.LEFT, FRAME, 1, jpeg(blob));
              blob[17] = 5;
            });

    ByteBuffer stored = chunks.get(0).values(EncodedImage.BLOB, Blobs.class).orElseThrow().value(0);
    assertThat(stored.get(17)).isEqualTo((byte) 5);
  }
}
