/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.rrd.archetype.RecordingInfo;
import io.framelog.rrd.archetype.RecordingProperties;
import io.framelog.rrd.archetype.Scalars;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RecordingWriterTest {
  private static final ChunkNaming NAMING = ChunkNaming.ofPart("p");

  private static List<Chunk> manyChunks() {
    List<Chunk> chunks = new ArrayList<>();
    chunks.add(RecordingProperties.info(Samples.PART, RecordingInfo.name("name")));
    chunks.add(Samples.allTypes());
    for (int i = 0; i < 40; i++) {
      Compression compression = i % 3 == 0 ? Compression.LZ4 : Compression.NONE;
      chunks.add(Samples.jpegs(Samples.LEFT, i * 2, 2).withCompression(compression));
      chunks.add(
          Chunk.timed(
                  Samples.PART,
                  EntityPath.of("n" + i % 5),
                  Samples.CAPTURE,
                  Samples.captureNanos(i, 1),
                  Scalars.columns(new double[] {i}))
              .withCompression(Compression.LZ4));
    }
    return chunks;
  }

  @Test
  void headerStoreInfoAndEndAreTheseBytes() throws IOException {
    byte[] bytes = Samples.write(List.of());

    assertThat(HexDump.of(bytes))
        .isEqualTo(
            """
            0000  52 52 46 32 00 29 00 00 01 02 00 00 01 00 00 00  |RRF2.)..........|
            0010  00 00 00 00 4d 00 00 00 00 00 00 00 0a 12 09 00  |....M...........|
            0020  00 00 00 00 00 00 00 11 00 00 00 00 00 00 00 00  |................|
            0030  12 37 12 20 08 01 12 12 72 6f 62 6f 74 2d 37 2d  |.7. ....robot-7-|
            0040  32 30 32 36 2d 30 31 2d 30 31 1a 08 0a 06 72 6f  |2026-01-01....ro|
            0050  62 6f 74 73 2a 0e 08 06 12 0a 0a 08 66 72 61 6d  |bots*.......fram|
            0060  65 6c 6f 67 32 03 08 80 52 00 00 00 00 00 00 00  |elog2...R.......|
            0070  00 00 00 00 00 00 00 00 00 79 00 00 00 00 00 00  |.........y......|
            0080  00 00 00 00 00 00 00 00 00 71 36 97 2a 52 52 46  |.........q6.*RRF|
            0090  32 46 4f 4f 54 01 00 00 00                       |2FOOT....|
            """);
  }

  @Test
  void aFileWrittenWithTwentyCutsIsTheFileWrittenInOneGo() throws IOException {
    List<Chunk> chunks = manyChunks();
    byte[] inOneGo = Samples.write(chunks);
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      TreeSet<Integer> cuts = new TreeSet<>();
      while (cuts.size() < 20) {
        cuts.add(random.nextInt(chunks.size() + 1));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      RecordingWriter writer = RecordingWriter.create(Channels.newChannel(bytes), Samples.ID);
      for (int i = 0; i <= chunks.size(); i++) {
        if (cuts.contains(i)) {
          byte[] snapshot = writer.snapshot();
          writer.close();
          writer = RecordingWriter.resume(snapshot, Channels.newChannel(bytes));
          assertThat(writer.position()).isEqualTo(bytes.size());
          assertThat(writer.chunks()).isEqualTo(i);
          assertThat(writer.snapshot()).isEqualTo(snapshot);
        }
        if (i < chunks.size()) {
          writer.write(chunks.get(i));
        }
      }
      writer.finish();
      writer.close();
      assertThat(bytes.toByteArray()).as("seed %d", seed).isEqualTo(inOneGo);
    }
  }

  @Test
  void equalChunksMakeEqualBytes() throws IOException {
    assertThat(Samples.write(manyChunks())).isEqualTo(Samples.write(manyChunks()));
  }

  @Test
  void aChannelThatTakesAFewBytesAtATimeGetsAllOfThem() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WritableByteChannel slow =
        new WritableByteChannel() {
          @Override
          public int write(ByteBuffer source) {
            byte[] some = new byte[Math.min(7, source.remaining())];
            source.get(some);
            bytes.writeBytes(some);
            return some.length;
          }

          @Override
          public boolean isOpen() {
            return true;
          }

          @Override
          public void close() {}
        };
    List<Chunk> chunks = List.of(Samples.jpegs(Samples.LEFT, 0, 3), Samples.allTypes());
    try (RecordingWriter writer = RecordingWriter.create(slow, Samples.ID)) {
      for (Chunk chunk : chunks) {
        writer.write(chunk);
      }
      writer.finish();
    }
    assertThat(bytes.toByteArray()).isEqualTo(Samples.write(chunks));
  }

  @Test
  void theFooterSaysWhereEachChunkLies() throws IOException {
    List<Chunk> chunks = manyChunks();
    byte[] bytes = Samples.write(chunks);
    List<StoredChunk> stored = new ArrayList<>();
    RecordingFooter footer = null;
    try (RecordingReader reader = RecordingReader.over("test", new ByteArrayInputStream(bytes))) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof StoredChunk chunk) {
          stored.add(chunk);
        } else if (next.get() instanceof RecordingFooter found) {
          footer = found;
        }
      }
    }
    assertThat(footer).isNotNull();
    List<ManifestEntry> locations = footer.stores().get(0).chunks();
    assertThat(locations).hasSameSizeAs(chunks);
    for (int i = 0; i < chunks.size(); i++) {
      ManifestEntry location = locations.get(i);
      assertThat(location.id()).isEqualTo(chunks.get(i).id());
      assertThat(location.entity()).isEqualTo(chunks.get(i).entity());
      assertThat(location.rows()).isEqualTo(chunks.get(i).rows());
      assertThat(location.byteOffset()).isEqualTo(stored.get(i).byteOffset());
      assertThat(location.byteSize()).isEqualTo(stored.get(i).byteSize());
    }
  }

  @Test
  void aChunkIdIsWrittenOnce() throws IOException {
    try (RecordingWriter writer = open()) {
      Chunk chunk = Samples.jpegs(Samples.LEFT, 0, 1);
      writer.write(chunk);
      long position = writer.position();
      assertThatThrownBy(() -> writer.write(chunk))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Chunk id %s was written before; readers would drop the second chunk", chunk.id());
      assertThat(writer.position()).isEqualTo(position);
      writer.write(Samples.jpegs(Samples.LEFT, 1, 1));
    }
  }

  @Test
  void aTimelineKeepsItsKind() throws IOException {
    try (RecordingWriter writer = open()) {
      writer.write(number(EntityPath.of("a"), Timeline.sequence("t")));
      assertThatThrownBy(
              () -> writer.write(number(EntityPath.of("b"), Timeline.timestampNanos("t"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Timeline[name=t, kind=TIMESTAMP_NANOS] and, from earlier chunks,"
                  + " Timeline[name=t, kind=SEQUENCE] would share a column of the footer");
    }
  }

  @Test
  void aTimelineIsNotCalledWhatAComponentIsOnAnother() throws IOException {
    try (RecordingWriter writer = open()) {
      writer.write(number(EntityPath.of("a"), Timeline.sequence("t")));
      writer.write(number(EntityPath.of("b"), Timeline.sequence("t:m")));
      assertThatThrownBy(() -> writer.write(number(EntityPath.of("c"), Timeline.sequence("t:n"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Timeline[name=t:n, kind=SEQUENCE]")
          .hasMessageEndingWith("would share a column of the footer");
    }
  }

  @Test
  void aComponentOfAnEntityKeepsItsType() throws IOException {
    ComponentDescriptor gain = ComponentDescriptor.userValue("gain");
    try (RecordingWriter writer = open()) {
      writer.write(
          Chunk.builder(NAMING, Samples.LEFT, 1)
              .component(ComponentColumn.onePerRow(gain, Numbers.int64(1)))
              .build());
      assertThatThrownBy(
              () ->
                  writer.write(
                      Chunk.builder(NAMING, Samples.LEFT, 2)
                          .component(ComponentColumn.onePerRow(gain, Numbers.float64(1.5)))
                          .build()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Component gain of /cam/left was Int[bitWidth=64")
          .hasMessageEndingWith("use another name for it");
    }
  }

  @Test
  void aComponentOfAnEntityKeepsItsArchetype() throws IOException {
    try (RecordingWriter writer = open()) {
      writer.write(gain(1, new ComponentDescriptor("gain", "Camera", null)));
      assertThatThrownBy(() -> writer.write(gain(2, ComponentDescriptor.userValue("gain"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Component gain of /cam/left was ComponentDescriptor[")
          .hasMessageEndingWith("use another name for it");
    }
  }

  private static Chunk gain(long captureNanos, ComponentDescriptor descriptor) {
    return Chunk.builder(NAMING, Samples.LEFT, captureNanos)
        .component(ComponentColumn.onePerRow(descriptor, Numbers.int64(1)))
        .build();
  }

  @Test
  void aFinishedWriterTakesNothingMore() throws IOException {
    try (RecordingWriter writer = open()) {
      writer.finish();
      assertThatThrownBy(() -> writer.write(Samples.allTypes()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageEndingWith("is finished");
      assertThatThrownBy(writer::snapshot).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aWriterWhoseChannelFailedTakesNothingMore() throws IOException {
    WritableByteChannel failing = new FailingChannel(/* failAfterBytes= */ 200);
    try (RecordingWriter writer = RecordingWriter.create(failing, Samples.ID)) {
      assertThatThrownBy(() -> writer.write(Samples.allTypes())).hasMessage("disk full");
      assertThatThrownBy(() -> writer.write(Samples.allTypes()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageEndingWith("was closed or failed earlier");
    }
  }

  @Test
  void anOutputThatTakesNoHeaderIsClosed() {
    FailingChannel failing = new FailingChannel(/* failAfterBytes= */ 5);
    assertThatThrownBy(() -> RecordingWriter.create(failing, Samples.ID)).hasMessage("disk full");
    assertThat(failing.isOpen()).as("open channel without a writer to close it").isFalse();
  }

  @Test
  void whatIsNoSnapshotIsRefused() throws IOException {
    byte[] snapshot;
    try (RecordingWriter writer = open()) {
      writer.write(Samples.allTypes());
      snapshot = writer.snapshot();
    }
    WritableByteChannel out = Channels.newChannel(new ByteArrayOutputStream());
    for (int length = 0; length < snapshot.length; length++) {
      byte[] cut = Arrays.copyOf(snapshot, length);
      assertThatThrownBy(() -> RecordingWriter.resume(cut, out))
          .isInstanceOf(RrdFormatException.class);
    }
    snapshot[0] = 9;
    assertThatThrownBy(() -> RecordingWriter.resume(snapshot, out))
        .hasMessage("writer snapshot: at byte 0 expected version 2, but found version 9");
  }

  private static Chunk number(EntityPath entity, Timeline timeline) {
    return Chunk.builder(NAMING, entity, 1)
        .time(timeline, 1)
        .component(ComponentColumn.onePerRow(ComponentDescriptor.userValue("n"), Numbers.int64(1)))
        .build();
  }

  private static RecordingWriter open() throws IOException {
    return RecordingWriter.create(Channels.newChannel(new ByteArrayOutputStream()), Samples.ID);
  }

  private static final class FailingChannel implements WritableByteChannel {
    private long left;
    private boolean open = true;

    FailingChannel(long failAfterBytes) {
      this.left = failAfterBytes;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      left -= source.remaining();
      if (left < 0) {
        throw new IOException("disk full");
      }
      int written = source.remaining();
      source.position(source.limit());
      return written;
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void close() {
      open = false;
    }
  }
}
