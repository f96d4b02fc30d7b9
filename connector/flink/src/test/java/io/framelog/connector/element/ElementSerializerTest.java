/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.frame.CameraId;
import io.framelog.frame.ChromaSubsampling;
import io.framelog.frame.Content;
import io.framelog.frame.FileFormat;
import io.framelog.frame.Frame;
import io.framelog.frame.Marker;
import io.framelog.frame.PixelEncoding;
import io.framelog.frame.RecordHeader;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.RejectReason;
import io.framelog.frame.StreamFormat;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.Timeline;
import io.framelog.rrd.archetype.EncodedImage;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class ElementSerializerTest {
  private static final String UNICODE = "Kamera-Süd 前\u0000😀";
  private static final Frame FRAME =
      new Frame(
          new CameraId("robot/1", UNICODE),
          "run",
          "/robot/1/" + UNICODE,
          "cams",
          1_763_892_900_123_456_789L,
          new Content.File(
              FileFormat.JPEG, 640, 480, ChromaSubsampling.YUV422.planeBytes(640, 480)),
          new byte[] {1, 2, 3},
          new RecordPosition("frames", 7, Long.MAX_VALUE));
  private static final PartName PART =
      new PartName("app", "run", new CameraId("", "front"), "/front", -60, 0, -1);
  private static final DeadLetter LETTER =
      new DeadLetter(
          new RecordPosition("frames", 0, 1),
          RejectReason.BAD_CAPTURE_TIME,
          "no number",
          null,
          new byte[] {9},
          List.of(RecordHeader.text("a", "x"), RecordHeader.text("a", "y")));

  @Test
  void frameComesBackEqual() throws Exception {
    assertRoundTrip(Elements.FRAME, FRAME);
  }

  @Test
  void framesOfEveryContentComeBackEqual() throws Exception {
    double[] matrix = {1.5, 0, 320, 0, 1.5, 240, 0, 0, 1};
    for (Content content :
        List.of(
            new Content.Pixels(PixelEncoding.NV12, 5, 3, 8),
            new Content.AccessUnit(StreamFormat.H265),
            new Content.Calibration(
                640, 480, "plumb_bob", new double[] {0.1}, matrix, matrix, new double[0]))) {
      assertRoundTrip(
          Elements.CAMERA_EVENT,
          new Frame(
              FRAME.camera(),
              FRAME.recording(),
              FRAME.entity(),
              FRAME.route(),
              FRAME.captureNanos(),
              content,
              FRAME.payload(),
              FRAME.position()));
    }
  }

  @Test
  void markersComeBackEqualWithAndWithoutRecording() throws Exception {
    assertRoundTrip(
        Elements.CAMERA_EVENT,
        new Marker(FRAME.camera(), Marker.Kind.FLUSH, null, FRAME.position()));
    assertRoundTrip(
        Elements.CAMERA_EVENT,
        new Marker(FRAME.camera(), Marker.Kind.END, UNICODE, FRAME.position()));
  }

  @Test
  void textLongerThan64KibComesBackEqual() throws Exception {
    DeadLetter letter =
        new DeadLetter(
            LETTER.position(), LETTER.reason(), "m".repeat(100_000), null, null, List.of());

    assertRoundTrip(Elements.DEAD_LETTER, letter);
  }

  @Test
  void deadLetterComesBackEqualWithAndWithoutKeyAndValue() throws Exception {
    assertRoundTrip(Elements.DEAD_LETTER, LETTER);
    assertRoundTrip(
        Elements.DEAD_LETTER, DeadLetter.of(FRAME, RejectReason.LATE, "captured too late"));
    assertRoundTrip(
        Elements.DEAD_LETTER,
        new DeadLetter(
            LETTER.position(),
            RejectReason.EMPTY_RECORD,
            "",
            "k".getBytes(UTF_8),
            null,
            List.of()));
  }

  @Test
  void decodedRecordComesBackEqual() throws Exception {
    assertRoundTrip(Elements.DECODED, new Decoded.Valid(FRAME));
    assertRoundTrip(Elements.DECODED, new Decoded.Invalid(LETTER));
  }

  @Test
  void recordingChunkComesBackEqual() throws Exception {
    assertRoundTrip(
        Elements.RECORDING_CHUNK, new RecordingChunk.End(PART, CloseReason.END_OF_INPUT));
    assertRoundTrip(
        Elements.RECORDING_CHUNK,
        new RecordingChunk.Pending(
            PART,
            CloseReason.SILENCE,
            "a/b",
            2,
            List.of(
                new PendingObject(
                    ".rrd", 5_000_000_000L, List.of("ab", "cd"), 2, new byte[] {4}, "/tmp/x"),
                new PendingObject(".mp4", 1, List.of("ef"), 0, new byte[0], null)),
            new byte[] {'{', '}'},
            3));
  }

  @Test
  void originsOfOnePartitionTakeAByteForEachFrame() throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(64);
    List<RecordPosition> origins = new ArrayList<>();
    for (long offset = 5_000_000; offset < 5_001_000; offset++) {
      // as two cameras that take turns, and every tenth record late
      origins.add(new RecordPosition("frames", 0, 2 * offset - (offset % 10 == 0 ? 8 : 0)));
    }
    Origins.write(out, origins);

    assertThat(out.length()).isLessThan(1030);
    assertThat(Origins.read(new DataInputDeserializer(out.getCopyOfBuffer()))).isEqualTo(origins);
  }

  @Test
  void rowsComeBackWithTheirChunk() throws Exception {
    Chunk chunk =
        Chunk.timed(
            ChunkNaming.ofPart(PART.identity()),
            EntityPath.parse("/front"),
            Timeline.timestampNanos("capture_time"),
            new long[] {5, 6},
            EncodedImage.columns(
                Blobs.ofArrays(List.of(new byte[] {1, 2}, new byte[1000])), "image/jpeg"));
    List<RecordPosition> origins =
        List.of(new RecordPosition("a", 3, Long.MAX_VALUE), new RecordPosition(UNICODE, 0, 0));
    RecordingChunk.Rows rows = new RecordingChunk.Rows(PART, chunk, origins, "h264 by hand");

    byte[] bytes = bytes(Elements.RECORDING_CHUNK, rows);
    RecordingChunk read = read(Elements.RECORDING_CHUNK, bytes);

    assertThat(read).isInstanceOf(RecordingChunk.Rows.class);
    assertThat(((RecordingChunk.Rows) read).chunk()).hasToString(chunk.toString());
    assertThat(((RecordingChunk.Rows) read).origins()).isEqualTo(origins);
    assertThat(((RecordingChunk.Rows) read).encoder()).isEqualTo("h264 by hand");
    assertThat(read.part()).isEqualTo(PART);
    assertThat(bytes(Elements.RECORDING_CHUNK, read)).isEqualTo(bytes);
  }

  @Test
  void partNameComesBackEqualAndEqualBytesMeanEqualNames() throws Exception {
    ElementType<PartName> type = ElementType.of(PartName.class, PartNameCodec.class);
    assertRoundTrip(type, PART);
    // a key of map state in RocksDB is found by its bytes
    assertThat(bytes(type, PART)).isEqualTo(bytes(type, read(type, bytes(type, PART))));
  }

  @Test
  void savepointRestoresTheSerializerByItsCodec() throws Exception {
    TypeSerializer<Frame> written = serializer(Elements.FRAME);
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, written.snapshotConfiguration());
    byte[] savepoint = out.getCopyOfBuffer();

    TypeSerializerSnapshot<Frame> restored =
        TypeSerializerSnapshot.readVersionedSnapshot(
            new DataInputDeserializer(savepoint), getClass().getClassLoader());

    assertThat(restored.restoreSerializer()).isEqualTo(written);
    assertThat(
            written.snapshotConfiguration().resolveSchemaCompatibility(restored).isCompatibleAsIs())
        .isTrue();
    assertThat(
            restored
                .restoreSerializer()
                .deserialize(new DataInputDeserializer(bytes(Elements.FRAME, FRAME))))
        .usingRecursiveComparison()
        .isEqualTo(FRAME);
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"}) // compares snapshots of different types on purpose
  void serializerOfAnotherElementIsIncompatible() {
    TypeSerializerSnapshot frames = serializer(Elements.FRAME).snapshotConfiguration();
    TypeSerializerSnapshot letters = serializer(Elements.DEAD_LETTER).snapshotConfiguration();

    assertThat(frames.resolveSchemaCompatibility(letters).isIncompatible()).isTrue();
  }

  @Test
  void savepointOfAVanishedCodecIsRefusedByName() throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(64);
    out.writeUTF("io.framelog.connector.element.GoneCodec");
    ElementSerializer.Snapshot<Frame> snapshot = new ElementSerializer.Snapshot<>();

    assertThatThrownBy(
            () ->
                snapshot.readSnapshot(
                    1,
                    new DataInputDeserializer(out.getCopyOfBuffer()),
                    getClass().getClassLoader()))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the state was written by codec io.framelog.connector.element.GoneCodec, which is gone");
  }

  @Test
  void elementOfAnUnknownVersionIsRefusedWithTheWayOut() throws Exception {
    byte[] bytes = bytes(Elements.FRAME, FRAME);
    bytes[0] = 9;

    assertThatThrownBy(() -> read(Elements.FRAME, bytes))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "a frame of version 9 cannot be read: version 2 is known; run the release that wrote it");
  }

  @Test
  void chainedOperatorsGetTheElementItselfAndTypesTravelToTheCluster() throws Exception {
    TypeSerializer<Frame> serializer = serializer(Elements.FRAME);

    assertThat(serializer.copy(FRAME)).isSameAs(FRAME);
    assertThat(serializer.isImmutableType()).isTrue();
    assertThat(InstantiationUtil.<Serializable>clone(serializer)).isEqualTo(serializer);
    assertThat(InstantiationUtil.<Serializable>clone(Elements.FRAME)).isEqualTo(Elements.FRAME);
    assertThat(Elements.FRAME).isNotEqualTo(Elements.DEAD_LETTER).hasToString("Frame");
  }

  @Test
  void serializedElementsAreCopiedOneByOne() throws Exception {
    byte[] one = bytes(Elements.FRAME, FRAME);
    DataInputDeserializer in = new DataInputDeserializer(twice(one));
    DataOutputSerializer out = new DataOutputSerializer(64);

    serializer(Elements.FRAME).copy(in, out);

    assertThat(out.getCopyOfBuffer()).isEqualTo(one);
    assertThat(in.available()).isEqualTo(one.length);
  }

  private static byte[] twice(byte[] bytes) {
    byte[] twice = new byte[2 * bytes.length];
    System.arraycopy(bytes, 0, twice, 0, bytes.length);
    System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
    return twice;
  }

  private static <T> void assertRoundTrip(ElementType<T> type, T element) throws IOException {
    byte[] bytes = bytes(type, element);
    DataInputDeserializer in = new DataInputDeserializer(bytes);

    assertThat(serializer(type).deserialize(in)).usingRecursiveComparison().isEqualTo(element);
    assertThat(in.available()).isZero();
  }

  private static <T> TypeSerializer<T> serializer(ElementType<T> type) {
    return type.createSerializer(new SerializerConfigImpl());
  }

  private static <T> byte[] bytes(ElementType<T> type, T element) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer(type).serialize(element, out);
    return out.getCopyOfBuffer();
  }

  private static <T> T read(ElementType<T> type, byte[] bytes) throws IOException {
    return serializer(type).deserialize(new DataInputDeserializer(bytes));
  }
}
