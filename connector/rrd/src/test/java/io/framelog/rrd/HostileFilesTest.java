/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import net.jpountz.lz4.LZ4Factory;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.Null;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;
import org.junit.jupiter.api.Test;

/** Small files that would take much memory or time if they were believed. */
class HostileFilesTest {
  private static final ReadLimits LIMITS = ReadLimits.ofBytes(1 << 20);

  private static byte[] stream(long kind, byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(StreamHeader.bytes());
    out.writeBytes(new MessageHeader(kind, payload.length).bytes());
    out.writeBytes(payload);
    return out.toByteArray();
  }

  private static byte[] arrowMsg(Compression compression, long size, byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        Messages.arrowMsgPrefix(StoreId.recording(Samples.ID), compression, size, payload.length));
    out.writeBytes(payload);
    return stream(MessageHeader.ARROW_MSG, out.toByteArray());
  }

  private static void read(byte[] bytes) throws IOException {
    try (RecordingReader reader =
        RecordingReader.over("a.rrd", new ByteArrayInputStream(bytes), LIMITS)) {
      reader.readChunks();
    }
  }

  private static IpcStream ipc(byte[] bytes) throws IOException {
    return IpcReader.read(new Decoding("a.rrd", 0, LIMITS), ByteBuffer.wrap(bytes));
  }

  @Test
  void aBlockThatGrowsBeyondTheLimitIsNotDecompressed() {
    byte[] bomb = LZ4Factory.safeInstance().fastCompressor().compress(new byte[100 << 20]);
    assertThat(bomb).hasSizeLessThan(1 << 19);
    assertThatThrownBy(() -> read(arrowMsg(Compression.LZ4, 100 << 20, bomb)))
        .isInstanceOf(RrdFormatException.class)
        .hasMessage(
            "a.rrd: at byte 12 expected an LZ4 block for at most 1048576 bytes"
                + " (ReadLimits.maxDecompressedBytes), but found one for 104857600");
  }

  @Test
  void aLengthBeyondTheLimitIsNotAllocated() {
    byte[] bytes = stream(MessageHeader.ARROW_MSG, new byte[2 << 20]);
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(RrdFormatException.class)
        .hasMessageContaining("a message of at most 1048576 bytes (ReadLimits.maxMessageBytes)");
  }

  @Test
  void aLengthThatTheInputDoesNotHaveIsNotAllocated() {
    byte[] bytes = new byte[StreamHeader.BYTES + MessageHeader.BYTES];
    System.arraycopy(StreamHeader.bytes(), 0, bytes, 0, StreamHeader.BYTES);
    byte[] header = new MessageHeader(MessageHeader.ARROW_MSG, ReadLimits.MOST).bytes();
    System.arraycopy(header, 0, bytes, StreamHeader.BYTES, header.length);
    ReadLimits most = ReadLimits.ofBytes(ReadLimits.MOST);
    assertThatThrownBy(
            () -> RecordingReader.over("a.rrd", new ByteArrayInputStream(bytes), most).readChunks())
        .isInstanceOf(RrdTruncatedException.class)
        .hasMessage(
            "a.rrd: at byte 28 expected a message of 2147483639 bytes, but found only 0 bytes");
  }

  @Test
  void aMessageOfNothingButFieldsIsRefused() {
    // field 9, length 0, very often
    byte[] fields = new byte[1 << 19];
    for (int i = 0; i < fields.length; i += 2) {
      fields[i] = 9 << 3 | 2;
    }
    assertThatThrownBy(() -> read(stream(MessageHeader.ARROW_MSG, fields)))
        .isInstanceOf(RrdFormatException.class)
        .hasMessageContaining("values of more than 1048576 bytes");
  }

  @Test
  void oneTextNamedVeryOftenIsRefused() {
    FlatBufferBuilder out = new FlatBufferBuilder();
    int name = out.createString("x".repeat(1 << 16));
    Null.startNull(out);
    int type = Null.endNull(out);
    int[] fields = new int[1000];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = Field.createField(out, name, true, Type.Null, type, 0, 0, 0);
    }
    assertThatThrownBy(() -> ipc(schema(out, fields)))
        .isInstanceOf(RrdFormatException.class)
        .hasMessageContaining("values of more than 1048576 bytes");
  }

  @Test
  void aFieldThatIsItsOwnChildIsRefused() {
    FlatBufferBuilder out = new FlatBufferBuilder();
    int name = out.createString("x");
    Null.startNull(out);
    int type = Null.endNull(out);
    int field = Field.createField(out, name, true, Type.Null, type, 0, 0, 0);
    for (int depth = 0; depth < 20; depth++) {
      int children = Field.createChildrenVector(out, new int[] {field, field, field, field});
      field = Field.createField(out, name, true, Type.Struct_, type, 0, children, 0);
    }
    byte[] bytes = schema(out, new int[] {field});
    assertThatThrownBy(() -> ipc(bytes))
        .isInstanceOf(RrdFormatException.class)
        .hasMessageContaining("more than 16 levels or 65536 fields");
  }

  private static byte[] schema(FlatBufferBuilder out, int[] fields) {
    int vector = Schema.createFieldsVector(out, fields);
    int schema = Schema.createSchema(out, (short) 0, vector, 0, 0);
    int message =
        Message.createMessage(
            out,
            MetadataVersion.V5,
            org.apache.arrow.flatbuf.MessageHeader.Schema,
            schema,
            /* bodyLength= */ 0,
            /* customMetadataOffset= */ 0);
    out.finish(message);
    byte[] flatbuffer = out.sizedByteArray();
    return ByteBuffer.allocate(8 + flatbuffer.length)
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .putInt(-1)
        .putInt(flatbuffer.length)
        .put(flatbuffer)
        .array();
  }

  @Test
  void oneBufferForManyColumnsIsRefused() {
    ArrowArray column = ArrowArray.ofFixedWidth(2, ArrowBuffer.ofLongs(1, 2));
    ArrowField field = ArrowField.leaf("x", /* nullable= */ true, ArrowType.INT64);
    byte[] bytes =
        IpcWriter.stream(List.of(field, field), Map.of(), 2, List.of(column, column)).toByteArray();
    // the place of the second data buffer, after 16 bytes of the first
    int at = indexOf(bytes, new byte[] {16, 0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0});
    bytes[at] = 0;
    assertThatThrownBy(() -> ipc(bytes))
        .isInstanceOf(RrdFormatException.class)
        .hasMessageContaining("a buffer of column x from byte 16 on, but found one at 0");
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int at = bytes.length - wanted.length; at >= 0; at--) {
      if (ByteBuffer.wrap(bytes, at, wanted.length).equals(ByteBuffer.wrap(wanted))) {
        return at;
      }
    }
    throw new IllegalArgumentException("not there");
  }

  @Test
  void veryManyEmptyBlobsAreRefused() {
    int count = 100_000;
    ArrowArray items = ArrowArray.ofFixedWidth(0, ArrowBuffer.EMPTY);
    ArrowArray blobs =
        new ArrowArray(
            count,
            0,
            List.of(ArrowBuffer.EMPTY, ArrowBuffer.ofInts(new int[count + 1])),
            List.of(items));
    assertThatThrownBy(() -> ArrowValues.blobs(new Decoding("a.rrd", 0, LIMITS), blobs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "values of more than 1048576 bytes (raise ReadLimits.maxDecodedBytes to read them)");
  }

  @Test
  void aTextThatTakesMoreAsCharactersThanTheLimitIsRefused() throws IOException {
    String text = "x".repeat(300_000);
    Chunk chunk =
        Chunk.staticRow(
            Samples.PART,
            Samples.LEFT,
            ArchetypeColumns.of(
                ComponentColumn.onePerRow(ComponentDescriptor.userValue("note"), Texts.of(text))));
    byte[] bytes = Samples.write(List.of(chunk));
    assertThat(bytes).hasSizeLessThan(10_000);
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(RrdFormatException.class)
        .hasMessageContaining("values of more than 1048576 bytes");
  }

  @Test
  void veryManyStoresAreRefused() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(StreamHeader.bytes());
    for (int i = 0; i < 5_000; i++) {
      String id = "recording " + i;
      byte[] store = Proto.message(s -> s.writeString(2, id));
      byte[] application = Proto.message(a -> a.writeString(1, "robots"));
      byte[] info =
          Proto.message(
              f -> {
                f.writeByteArray(1, application);
                f.writeByteArray(2, store);
              });
      byte[] message = Proto.message(m -> m.writeByteArray(2, info));
      out.writeBytes(new MessageHeader(MessageHeader.SET_STORE_INFO, message.length).bytes());
      out.writeBytes(message);
    }
    assertThatThrownBy(() -> read(out.toByteArray()))
        .isInstanceOf(RrdFormatException.class)
        .hasMessageContaining("expected stores with ids of at most 1048576 bytes");
  }

  @Test
  void timesCountTowardsTheLimit() {
    long[] times = new long[200_000];
    ArrowArray array = ArrowArray.ofFixedWidth(times.length, ArrowBuffer.ofLongs(times));
    assertThatThrownBy(() -> ArrowValues.longs(new Decoding("a.rrd", 0, LIMITS), array))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("values of more than 1048576 bytes");
  }

  @Test
  void theIndexOfAllStreamsTogetherStaysWithinTheLimit() throws IOException {
    byte[] one = Samples.write(List.of(Samples.allTypes()));
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    for (int i = 0; i < 300; i++) {
      many.writeBytes(one);
    }
    assertThatThrownBy(() -> RecordingFile.open(new BytesSource(many.toByteArray()), LIMITS))
        .isInstanceOf(RrdFormatException.class)
        .hasMessageContaining("values of more than 1048576 bytes");
    many.writeBytes(Samples.golden("no_footer.rrd"));
    assertThatThrownBy(() -> RecordingFile.open(new BytesSource(many.toByteArray()), LIMITS))
        .as("a scan")
        .isInstanceOf(RrdFormatException.class)
        .hasMessageContaining("a chunk that still fits the index");
  }

  @Test
  void aChunkInStateThatClaimsToBeHugeIsNotAllocated() {
    byte[] state = {1, 1, 0x7f, -1, -1, -1, 0, 0};
    assertThatThrownBy(() -> Chunk.readFrom(new DataInputStream(new ByteArrayInputStream(state))))
        .isInstanceOf(java.io.EOFException.class);
  }

  @Test
  void limitsSayWhatTheyTake() {
    assertThatThrownBy(() -> ReadLimits.ofBytes(0))
        .hasMessage("maxMessageBytes must be from 1 to 2147483639, but was 0");
    assertThat(ReadLimits.defaults().maxMessageBytes()).isBetween(1L, ReadLimits.MOST);
  }
}
