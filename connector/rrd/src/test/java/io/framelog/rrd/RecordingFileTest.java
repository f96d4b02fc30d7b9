/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.rrd.archetype.EncodedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingFileTest {
  private static final ComponentDescriptor MEDIA_TYPE = EncodedImage.MEDIA_TYPE;

  /** Frames of one chunk, and chunks of one camera. */
  private static final int FRAMES = 10;

  private static final int CHUNKS = 60;

  private static final List<Chunk> TWO_CAMERAS = twoCameras();

  /** Two cameras whose chunks take turns, and something static. */
  private static List<Chunk> twoCameras() {
    List<Chunk> chunks = new ArrayList<>();
    chunks.add(Samples.recordingName("two cameras"));
    for (int i = 0; i < CHUNKS; i++) {
      chunks.add(Samples.jpegs(Samples.LEFT, i * FRAMES, FRAMES));
      chunks.add(Samples.jpegs(Samples.RIGHT, i * FRAMES, FRAMES));
    }
    return chunks;
  }

  private static long nanosOf(int frame) {
    return Samples.START_NANOS + frame * Samples.FRAME_NANOS;
  }

  private static ChunkQuery leftFrames(int first, int last) {
    return ChunkQuery.ofEntity(Samples.LEFT)
        .between(Samples.CAPTURE, nanosOf(first), nanosOf(last));
  }

  @Test
  void oneEntityAndTimeRangeReadsTheFooterAndTheChunksWanted() throws IOException {
    byte[] bytes = Samples.write(TWO_CAMERAS);
    BytesSource source = new BytesSource(bytes);
    try (RecordingFile file = RecordingFile.open(source)) {
      assertThat(source.reads()).as("trailer, header, footer").isEqualTo(3);
      source.resetCounts();

      List<Row> rows = file.rows(leftFrames(205, 294)).toList();

      assertThat(rows).hasSize(90);
      assertThat(rows.get(0).time("capture_time")).hasValue(nanosOf(205));
      assertThat(rows.get(89).time("capture_time")).hasValue(nanosOf(294));
      assertThat(rows).allMatch(row -> row.entity().equals(Samples.LEFT));
      long wanted =
          file.stores().get(0).chunks().stream()
              .filter(entry -> entry.entity().equals(Samples.LEFT))
              .skip(20)
              .limit(10)
              .mapToLong(ManifestEntry::byteSize)
              .sum();
      assertThat(source.reads()).as("one per chunk").isEqualTo(10);
      assertThat(source.bytesRead()).isEqualTo(wanted + 10 * MessageHeader.BYTES);
      assertThat(source.bytesRead()).isLessThan(bytes.length / 10);
    }
    assertThat(source.isClosed()).isTrue();
  }

  @Test
  void theIndexOfTheFooterIsThatOfAScan() throws IOException {
    byte[] bytes = Samples.write(TWO_CAMERAS);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - StreamFooter.BYTES);
    try (RecordingFile whole = RecordingFile.open(new BytesSource(bytes));
        RecordingFile scanned = RecordingFile.open(new BytesSource(cut))) {
      assertThat(scanned.stores()).isEqualTo(whole.stores());
      assertThat(whole.isFinished()).isTrue();
      assertThat(scanned.isFinished()).isFalse();
      ChunkAssert.assertSame(
          scanned.chunks(ChunkQuery.all()).map(StoredChunk::chunk).toList(), TWO_CAMERAS);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asset_video.rrd",
        "encoded_image.rrd",
        "handmade_tiny.rrd",
        "image_formats.rrd",
        "no_footer.rrd",
        "sdk-0.28-encoded-image.rrd",
        "sdk-0.32-values.rrd",
        "static.rrd",
        "video_stream.rrd"
      })
  void filesOfTheSdkHaveTheIndexOfAScan(String name) throws IOException {
    byte[] bytes = Samples.golden(name);
    ReadLimits limits = ReadLimits.defaults();
    IndexedFile scanned = ScanIndex.read(new BytesSource(bytes), limits);
    try (RecordingFile file = RecordingFile.open(new BytesSource(bytes))) {
      assertThat(file.isFinished()).isEqualTo(scanned.isFinished());
      IndexAssert.assertSame(file.stores(), scanned.stores());
      ChunkAssert.assertSame(
          file.chunks(ChunkQuery.all()).map(StoredChunk::chunk).toList(), Samples.read(bytes));
    }
  }

  @Test
  void staticChunksComeOnDemand() throws IOException {
    try (RecordingFile file = RecordingFile.open(new BytesSource(Samples.write(TWO_CAMERAS)))) {
      ChunkQuery second =
          ChunkQuery.all().between(Samples.CAPTURE, nanosOf(FRAMES), nanosOf(FRAMES));
      assertThat(entities(file.chunks(second)))
          .containsExactly("/cam/left", "/cam/right\\ \\(rear\\)");
      assertThat(file.chunks(ChunkQuery.all().andStatic().between(Samples.CAPTURE, 0, 0)))
          .as("whichever comes first")
          .isNotEmpty();
      assertThat(entities(file.chunks(second.andStatic())))
          .containsExactly("/__properties", "/cam/left", "/cam/right\\ \\(rear\\)");
      assertThat(file.chunks(ChunkQuery.all().inStore(new StoreId(StoreKind.BLUEPRINT, "a", "b"))))
          .isEmpty();
      assertThat(
              file.chunks(ChunkQuery.all().between(Timeline.sequence("capture_time"), 0, 1L << 62)))
          .as("a timeline of another kind")
          .isEmpty();
    }
  }

  private static List<String> entities(Stream<StoredChunk> chunks) {
    return chunks.map(stored -> stored.chunk().entity().toString()).toList();
  }

  @Test
  void rowsGiveTheirValuesByComponent() throws IOException {
    List<Chunk> chunks = List.of(Samples.jpegs(Samples.LEFT, 0, 2), Samples.allTypes());
    try (RecordingFile file = RecordingFile.open(new BytesSource(Samples.write(chunks)))) {
      Row row = file.rows(leftFrames(1, 1)).findFirst().orElseThrow();
      assertThat(row.blob(EncodedImage.BLOB))
          .hasValueSatisfying(blob -> assertThat(blob.getShort(0)).isEqualTo((short) 0xFFD8));
      assertThat(row.text(MEDIA_TYPE)).contains("image/jpeg");
      assertThat(row.id()).isEqualTo(chunks.get(0).rowIds().id(1));
      assertThat(row.time(Samples.CAPTURE)).hasValue(nanosOf(1));
      assertThat(row.time(Timeline.sequence("capture_time"))).isEmpty();
      assertThat(row.time("other")).isEmpty();

      List<Row> values = file.rows(ChunkQuery.ofEntity(EntityPath.of("values"))).toList();
      ComponentDescriptor int64 = ComponentDescriptor.userValue("int64");
      assertThat(values.get(0).cell(int64, Numbers.class).orElseThrow().count()).isEqualTo(2);
      assertThat(values.get(1).cell(int64, Numbers.class)).isEmpty();
      assertThat(values.get(2).cell(int64, Numbers.class).orElseThrow().count()).isZero();
      assertThat(values.get(2).integer(int64)).isEmpty();
      assertThat(values.get(3).integer(int64)).hasValue(3);
      assertThat(values.get(3).real(ComponentDescriptor.userValue("float64"))).hasValue(3);
      assertThat(values.get(3).text(int64)).as("of another type").isEmpty();
      assertThat(values.get(3).time("elapsed")).hasValue(10);
      assertThatThrownBy(() -> new Row(values.get(0).chunk(), 4))
          .hasMessageStartingWith("No row 4 in chunk ");
    }
  }

  @Test
  void streamsOneAfterTheOtherAreOneFile(@TempDir Path directory) throws IOException {
    List<Chunk> chunks = TWO_CAMERAS;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(Samples.write(chunks.subList(0, 30)));
    bytes.write(Samples.write(chunks.subList(30, 31)));
    bytes.write(Samples.write(chunks.subList(31, chunks.size())));
    Path path = Files.write(directory.resolve("three.rrd"), bytes.toByteArray());
    try (RecordingFile file = RecordingFile.open(path)) {
      assertThat(file.stores()).hasSize(1);
      ChunkAssert.assertSame(
          file.chunks(ChunkQuery.all()).map(StoredChunk::chunk).toList(), chunks);
      assertThat(file.stores())
          .isEqualTo(
              ScanIndex.read(new BytesSource(bytes.toByteArray()), ReadLimits.defaults()).stores());
    }
  }

  @Test
  void anUnfinishedStreamAfterAnotherIsScanned() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(Samples.write(TWO_CAMERAS.subList(0, 30)));
    bytes.write(Samples.golden("no_footer.rrd"));
    try (RecordingFile file = RecordingFile.open(new BytesSource(bytes.toByteArray()))) {
      assertThat(file.stores()).hasSize(2);
      assertThat(file.chunks(ChunkQuery.all())).hasSize(31);
      assertThat(file.isFinished()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-32 | expected the offset of a footer from the start of its stream, but found a footer of ",
        "-31 | expected ",
        "-25 | expected a footer at most at ",
        "-24 | expected ",
        "-17 | expected a footer of at most ",
        "-16 | expected a footer with hash ",
        "-4  | expected one footer, but found 254 of them",
        "-60 | expected a footer with hash "
      })
  void aWrongTrailerOrFooterIsRefused(int fromEnd, String message) throws IOException {
    byte[] bytes = Samples.write(TWO_CAMERAS.subList(0, 3));
    bytes[bytes.length + fromEnd] ^= (byte) 0xff;
    BytesSource source = new BytesSource(bytes);
    assertThatThrownBy(() -> RecordingFile.open(source))
        .isInstanceOf(RrdFormatException.class)
        .hasMessageStartingWith("a.rrd: at byte ")
        .hasMessageContaining(message);
    assertThat(source.isClosed()).isTrue();
  }

  @Test
  void aChunkThatIsNotWhatTheFooterSaysIsRefused() throws IOException {
    byte[] bytes = Samples.write(TWO_CAMERAS.subList(0, 3));
    try (RecordingFile file = RecordingFile.open(new BytesSource(bytes))) {
      ManifestEntry entry = file.stores().get(0).chunks().get(1);
      int headerAt = (int) entry.byteOffset() - MessageHeader.BYTES;
      bytes[headerAt + 8]++;
      assertThatThrownBy(() -> file.chunks(ChunkQuery.all()).toList())
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("a.rrd: at byte " + headerAt + " expected the header of a message");
      bytes[headerAt + 8]--;
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      bytes[text.indexOf("/cam/left", headerAt) + 5] = 'L';
      assertThatThrownBy(() -> file.read(file.stores().get(0).store(), entry))
          .isInstanceOf(RrdFormatException.class)
          .hasMessageContaining(" of /cam/left, 10 rows, but found chunk ")
          .hasMessageContaining(" of /cam/Left");
    }
  }

  @Test
  void whatIsNoRecordingIsRefused() {
    assertThatThrownBy(() -> RecordingFile.open(new BytesSource(new byte[0])))
        .hasMessage(
            "a.rrd: at byte 0 expected a stream header of 12 bytes, but found only 0 bytes");
    assertThatThrownBy(() -> RecordingFile.open(new BytesSource(new byte[100])))
        .hasMessageStartingWith("a.rrd: at byte 0 expected the start mark RRF2");
  }

  @Test
  void aFileWithAWrongFooterIsSalvaged(@TempDir Path folder) throws IOException {
    byte[] bytes = Samples.write(TWO_CAMERAS);
    bytes[bytes.length - 16] ^= 1;
    Path path = Files.write(folder.resolve("a.rrd"), bytes);
    assertThatThrownBy(() -> RecordingFile.open(path)).isInstanceOf(RrdFormatException.class);

    try (RecordingFile file = RecordingFile.salvage(path)) {
      assertThat(file.hasFooter()).isFalse();
      assertThat(file.isFinished()).isFalse();
      assertThat(file.damage())
          .hasValueSatisfying(d -> assertThat(d.offset()).isEqualTo(bytes.length - 32));
      assertThat(file.chunks(ChunkQuery.all())).hasSameSizeAs(TWO_CAMERAS);
    }
  }

  @Test
  void chunksBehindDamageAreNotSalvaged(@TempDir Path folder) throws IOException {
    byte[] bytes = Samples.write(TWO_CAMERAS);
    ManifestEntry third;
    try (RecordingFile file = RecordingFile.open(new BytesSource(bytes))) {
      assertThat(file.hasFooter()).isTrue();
      third =
          file.stores().stream()
              .flatMap(store -> store.chunks().stream())
              .sorted(Comparator.comparingLong(ManifestEntry::byteOffset))
              .skip(2)
              .findFirst()
              .orElseThrow();
    }
    int damageAt = (int) third.byteOffset() - MessageHeader.BYTES;
    bytes[damageAt] = 77;

    try (RecordingFile file = RecordingFile.salvage(Files.write(folder.resolve("a.rrd"), bytes))) {
      assertThat(file.damage()).hasValueSatisfying(d -> assertThat(d.offset()).isEqualTo(damageAt));
      assertThat(file.chunks(ChunkQuery.all())).hasSize(2);
    }
  }

  @Test
  void aBadRangeIsRefused() {
    assertThatThrownBy(() -> ChunkQuery.all().between(Samples.CAPTURE, 2, 1))
        .hasMessage("The range on capture_time starts at 2, after its end 1");
  }
}
