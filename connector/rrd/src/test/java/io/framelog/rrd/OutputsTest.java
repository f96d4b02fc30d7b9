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
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {
  private static final int TEN_MEGABYTES = 10_000_000;

  @TempDir Path directory;

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(f -> "" + f.getFileName()).sorted().toList();
    }
  }

  @Test
  void aFileAppearsWhenItIsWhole() throws IOException {
    Path file = directory.resolve("a.rrd");
    try (RecordingWriter writer = RecordingWriter.create(file, Samples.ID)) {
      writer.write(Samples.allTypes());
      assertThat(files()).containsExactly(".a.rrd.partial");
      writer.finish();
      writer.discard();
    }
    assertThat(files()).containsExactly("a.rrd");
    assertThat(file).hasBinaryContent(Samples.write(List.of(Samples.allTypes())));
  }

  @Test
  void aDiscardedFileLeavesNoTrace() throws IOException {
    Path file = directory.resolve("a.rrd");
    try (RecordingWriter writer = RecordingWriter.create(file, Samples.ID)) {
      writer.write(Samples.allTypes());
      writer.discard();
      assertThatThrownBy(() -> writer.write(Samples.jpegs(Samples.LEFT, 0, 1)))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void aFileIsResumedFromItsSnapshot() throws IOException {
    Path file = directory.resolve("a.rrd");
    byte[] snapshot;
    try (RecordingWriter writer = RecordingWriter.create(file, Samples.ID)) {
      writer.write(Samples.allTypes());
      snapshot = writer.snapshot();
      writer.write(Samples.jpegs(Samples.RIGHT, 0, 1));
    }
    try (RecordingWriter writer = RecordingWriter.resume(snapshot, file)) {
      writer.write(Samples.jpegs(Samples.LEFT, 0, 1));
      writer.finish();
    }
    assertThat(file)
        .hasBinaryContent(
            Samples.write(List.of(Samples.allTypes(), Samples.jpegs(Samples.LEFT, 0, 1))));
    assertThat(files()).containsExactly("a.rrd");
  }

  @Test
  void aFileThatIsShorterThanItsSnapshotSaysSo() throws IOException {
    Path file = directory.resolve("a.rrd");
    byte[] snapshot;
    try (RecordingWriter writer = RecordingWriter.create(file, Samples.ID)) {
      writer.write(Samples.allTypes());
      snapshot = writer.snapshot();
    }
    Files.write(directory.resolve(".a.rrd.partial"), new byte[100]);
    assertThatThrownBy(() -> RecordingWriter.resume(snapshot, file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("but there are only 100 in ");
  }

  @Test
  void afterAFailedWriteAllThatIsLeftIsToDiscard() throws IOException {
    List<String> calls = new ArrayList<>();
    WritableByteChannel failing =
        new WritableByteChannel() {
          @Override
          public int write(ByteBuffer bytes) throws IOException {
            if (bytes.remaining() > 1000) {
              throw new IOException("disk full");
            }
            int length = bytes.remaining();
            bytes.position(bytes.limit());
            return length;
          }

          @Override
          public boolean isOpen() {
            return true;
          }

          @Override
          public void close() {
            calls.add("close");
          }
        };
    RecordingWriter writer = RecordingWriter.create(failing, Samples.ID);
    assertThatThrownBy(() -> writer.write(Samples.allTypes())).hasMessage("disk full");
    assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(writer::snapshot).isInstanceOf(IllegalStateException.class);
    assertThat(calls).isEmpty();
    writer.discard();
    assertThat(calls).containsExactly("close");
  }

  @Test
  void aPictureGoesToAChannelWithoutACopy() throws IOException {
    byte[] picture = new byte[TEN_MEGABYTES];
    ByteBuffer direct = ByteBuffer.allocateDirect(TEN_MEGABYTES);
    for (ByteBuffer source : List.of(ByteBuffer.wrap(picture), direct)) {
      WitnessChannel channel = new WitnessChannel(picture);
      try (RowWriter rows =
          RowWriter.over(
              RecordingWriter.create(channel, StoreId.recording(Samples.ID)), Samples.PART)) {
        rows.log(
            Samples.LEFT,
            Samples.CAPTURE,
            1,
            ArchetypeColumns.of(
                ComponentColumn.onePerRow(EncodedImage.BLOB, Blobs.ofBuffers(List.of(source)))));
        rows.finish();
      }
      assertThat(channel.own + channel.direct).isEqualTo(TEN_MEGABYTES);
      assertThat(channel.largest).isLessThanOrEqualTo(StreamOutput.MAX_WRITE_BYTES);
    }
  }

  @Test
  void aPictureGoesToAnOutputStreamWithoutACopy() throws IOException {
    byte[] picture = new byte[TEN_MEGABYTES];
    long[] own = new long[1];
    ByteArrayOutputStream out =
        new ByteArrayOutputStream(100) {
          @Override
          @SuppressWarnings("ArrayEquals") // the very array, not an equal one
          public synchronized void write(byte[] bytes, int offset, int length) {
            own[0] += bytes == picture ? length : 0;
          }
        };
    try (RecordingWriter writer = RecordingWriter.create(out, Samples.ID)) {
      writer.write(
          Chunk.timed(
              Samples.PART,
              Samples.LEFT,
              Samples.CAPTURE,
              new long[] {1},
              EncodedImage.columns(Blobs.ofArrays(List.of(picture)), "image/jpeg")));
      writer.finish();
    }
    assertThat(own[0]).isEqualTo(TEN_MEGABYTES);
  }

  /** Counts the bytes that come in the caller's own memory. */
  private static final class WitnessChannel implements WritableByteChannel {
    private final byte[] picture;
    private long own;
    private long direct;
    private int largest;

    WitnessChannel(byte[] picture) {
      this.picture = picture;
    }

    @Override
    @SuppressWarnings("ByteBufferBackingArray") // only whether it is the very array
    public int write(ByteBuffer bytes) {
      int length = bytes.remaining();
      own += bytes.hasArray() && bytes.array() == picture ? length : 0;
      direct += bytes.isDirect() ? length : 0;
      largest = Math.max(largest, length);
      bytes.position(bytes.limit());
      return length;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
