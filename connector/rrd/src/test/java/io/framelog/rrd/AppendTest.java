/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendTest {
  @TempDir Path directory;

  private Path part(String name, List<Chunk> chunks) throws IOException {
    return Files.write(directory.resolve(name), Samples.write(chunks));
  }

  private static List<Chunk> left() {
    return List.of(
        Samples.jpegs(Samples.LEFT, 0, 3),
        Samples.jpegs(Samples.LEFT, 3, 3).withCompression(Compression.LZ4));
  }

  private static List<Chunk> right() {
    return List.of(Samples.jpegs(Samples.RIGHT, 0, 3), Samples.allTypes());
  }

  private byte[] joined(Path... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RecordingWriter writer = RecordingWriter.create(bytes, Samples.ID)) {
      for (Path part : parts) {
        writer.append(part);
      }
      writer.finish();
    }
    return bytes.toByteArray();
  }

  @Test
  void partsOfOneRecordingBecomeTheFileOfAllTheirChunks() throws IOException {
    List<Chunk> all = new ArrayList<>(left());
    all.addAll(right());

    byte[] joined = joined(part("left.rrd", left()), part("right.rrd", right()));

    assertThat(joined).isEqualTo(Samples.write(all));
  }

  @Test
  void aPartThatIsThereAlreadyAddsNothing() throws IOException {
    Path left = part("left.rrd", left());

    assertThat(joined(left, left)).isEqualTo(joined(left));
  }

  @Test
  void otherRecordingsStayWhatTheyAre() throws IOException {
    RecordingId other = new RecordingId("robots", "other");
    Path file = directory.resolve("other.rrd");
    try (RecordingWriter writer = RecordingWriter.create(file, other)) {
      writer.write(Samples.allTypes());
      writer.finish();
    }
    byte[] joined = joined(part("left.rrd", left()), file);

    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    try (RecordingWriter writer = RecordingWriter.create(expected, Samples.ID)) {
      for (Chunk chunk : left()) {
        writer.write(chunk);
      }
      writer.write(StoreId.recording(other), Samples.allTypes());
      writer.finish();
    }
    assertThat(joined).isEqualTo(expected.toByteArray());
  }

  @Test
  void otherContentsUnderAChunkIdAreRefusedBeforeAnythingIsWritten() throws IOException {
    Chunk chunk = Samples.jpegs(Samples.LEFT, 0, 3);
    Path plain = part("plain.rrd", List.of(chunk));
    Path compressed =
        part("compressed.rrd", List.of(Samples.allTypes(), chunk.withCompression(Compression.LZ4)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RecordingWriter writer = RecordingWriter.create(bytes, Samples.ID)) {
      writer.append(plain);
      int written = bytes.size();
      assertThatThrownBy(() -> writer.append(compressed))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Chunk id %s was written before with other contents than in %s",
              chunk.id(), compressed);
      assertThat(bytes.size()).isEqualTo(written);
      writer.finish();
    }
  }

  @Test
  void anUnfinishedFileIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RecordingWriter writer = RecordingWriter.create(bytes, Samples.ID)) {
      writer.write(Samples.allTypes());
    }
    Path file = Files.write(directory.resolve("unfinished.rrd"), bytes.toByteArray());
    assertThatThrownBy(() -> joined(file))
        .isInstanceOf(RrdFormatException.class)
        .hasMessage(
            file
                + ": at byte 0 expected one finished stream, but found 0 end marks, and none at the end");
  }

  @Test
  void aFinishedStreamWithAnotherBehindItIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Samples.write(left()));
    try (RecordingWriter writer = RecordingWriter.create(bytes, Samples.ID)) {
      writer.write(Samples.allTypes());
    }
    Path file = Files.write(directory.resolve("two.rrd"), bytes.toByteArray());
    assertThatThrownBy(() -> joined(file))
        .isInstanceOf(RrdFormatException.class)
        .hasMessage(
            file
                + ": at byte 0 expected one finished stream, but found 1 end marks, and none at"
                + " the end");
  }

  @Test
  void aStreamOfAnotherVersionIsRefused() throws IOException {
    byte[] bytes = Samples.write(left());
    bytes[5] = 40;
    Path file = Files.write(directory.resolve("older.rrd"), bytes);
    assertThatThrownBy(() -> joined(file))
        .isInstanceOf(RrdFormatException.class)
        .hasMessageContaining("bring it there with rerun rrd migrate");
    Path stub = Files.write(directory.resolve("stub.rrd"), Arrays.copyOf(bytes, 7));
    assertThatThrownBy(() -> joined(stub)).isInstanceOf(RrdFormatException.class);
  }
}
