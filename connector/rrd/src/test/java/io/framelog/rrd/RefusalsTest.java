/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.RecordingInfo;
import io.framelog.rrd.archetype.RecordingProperties;
import io.framelog.rrd.archetype.TextDocument;
import io.framelog.rrd.archetype.VideoFrameReference;
import io.framelog.rrd.archetype.VideoStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a viewer would not show is refused before a byte of it is written. */
class RefusalsTest {
  private static final EntityPath CAM = EntityPath.of("cam");
  private static final long[] NANOS = {10, 20};

  private static Chunk video(EntityPath entity, long nanos) {
    return Chunk.timed(
        Samples.PART, entity, Samples.CAPTURE, new long[] {nanos}, AssetVideo.of(new byte[10]));
  }

  private static Chunk references(EntityPath entity) {
    return Chunk.timed(
            Samples.PART,
            entity,
            Samples.CAPTURE,
            NANOS,
            VideoFrameReference.columns(new long[] {0, 10}))
        .withCompression(Compression.LZ4);
  }

  private static Chunk referencesTo(EntityPath target) {
    return Chunk.builder(Samples.PART, EntityPath.of("view"), NANOS)
        .time(Samples.CAPTURE, NANOS)
        .component(ComponentColumn.onePerRow(VideoFrameReference.TIMESTAMP, Numbers.int64(0, 10)))
        .component(
            ComponentColumn.onePerRow(
                VideoFrameReference.VIDEO_REFERENCE, Texts.repeated(target.toString(), 2)))
        .build();
  }

  private static void assertRefused(String message, Chunk chunk, Chunk... before)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RecordingWriter writer = RecordingWriter.create(bytes, Samples.ID)) {
      for (Chunk earlier : before) {
        writer.write(earlier);
      }
      int written = bytes.size();
      assertThatThrownBy(() -> writer.write(chunk))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(message);
      assertThat(bytes.size()).isEqualTo(written);
      writer.write(Samples.allTypes());
      writer.finish();
    }
    try (RowWriter rows =
        RowWriter.over(
            RecordingWriter.create(new ByteArrayOutputStream(), Samples.ID), Samples.PART)) {
      for (Chunk earlier : before) {
        rows.add(earlier);
      }
      assertThatThrownBy(() -> rows.add(chunk))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(message);
    }
  }

  private static void assertTaken(VideoPlace place, Chunk... chunks) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RecordingWriter writer = RecordingWriter.create(bytes, Samples.ID).expectVideosIn(place);
    for (Chunk chunk : chunks) {
      writer.write(chunk);
      byte[] snapshot = writer.snapshot();
      writer = RecordingWriter.resume(snapshot, Channels.newChannel(bytes));
    }
    writer.finish();
    assertThat(Samples.read(bytes.toByteArray())).hasSize(chunks.length);
  }

  @Test
  void aReferenceNeedsAVideo() throws IOException {
    assertRefused("/cam has no video in this stream so far", references(CAM));
    assertRefused(
        "/cam has no video in this stream so far",
        references(CAM),
        video(EntityPath.of("other"), 1));
    assertRefused(
        "/cam has no video in this stream so far",
        referencesTo(CAM),
        video(EntityPath.of("view"), 1));
    assertTaken(VideoPlace.THIS_STREAM, video(CAM, 10), references(CAM));
    assertTaken(VideoPlace.THIS_STREAM, video(CAM, 10), referencesTo(CAM));
  }

  @Test
  void aVideoMustNotBeLaterThanItsFirstReference() throws IOException {
    assertRefused("the first video of /cam is later", references(CAM), video(CAM, 11));
    Chunk elsewhere =
        Chunk.timed(
            Samples.PART,
            CAM,
            Timeline.sequence("frame"),
            new long[] {1},
            AssetVideo.of(new byte[10]));
    assertRefused("or on no timeline of theirs", references(CAM), elsewhere);
  }

  @Test
  void aVideoMayBeSaidToBeInAnotherStream() throws IOException {
    assertTaken(VideoPlace.ANY_STREAM, references(CAM), references(EntityPath.of("cam2")));
  }

  @Test
  void samplesOfAVideoStreamAscend() throws IOException {
    long[] nanos = {10, 20};
    Chunk unsorted =
        Chunk.builder(Samples.PART, CAM, nanos)
            .time(Timeline.sequence("frame"), 2, 1)
            .component(
                ComponentColumn.onePerRow(VideoStream.SAMPLE, Blobs.of(new byte[1], new byte[1])))
            .build();
    assertRefused("those of /cam do not ascend on frame", unsorted);
    Chunk timeless =
        Chunk.builder(Samples.PART, CAM, 0)
            .component(ComponentColumn.onePerRow(VideoStream.SAMPLE, Blobs.of(new byte[1])))
            .build();
    assertRefused("those of /cam are static", timeless);
  }

  @Test
  void reservedEntitiesAreRefusedExceptForProperties() throws IOException {
    assertRefused(
        "/__warnings is one; give it another name",
        Chunk.staticRow(
            Samples.PART, EntityPath.of("__warnings"), TextDocument.of("x", "text/plain")));
    assertTaken(
        VideoPlace.THIS_STREAM, RecordingProperties.info(Samples.PART, RecordingInfo.name("name")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "fleet#1", "flotte-grün", "a?", "a{b}", "a\n"})
  void anApplicationIdThatACatalogRefusesIsRefused(String applicationId) {
    assertThat(RecordingId.isApplicationId(applicationId)).isFalse();
    assertThatThrownBy(() -> new RecordingId(applicationId, "r"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("An application id has at most 180 ASCII letters");
    assertThatThrownBy(
            () ->
                RecordingWriter.create(
                    Channels.newChannel(new ByteArrayOutputStream()),
                    StoreId.blueprint(applicationId, "b")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fleet", "a b", "a_b-c.d:e[0]", "A9"})
  void anApplicationIdThatACatalogTakesIsTaken(String applicationId) {
    assertThat(new RecordingId(applicationId, "any/thing ü").applicationId())
        .isEqualTo(applicationId);
  }

  @Test
  void theLongestApplicationIdHas180Characters() {
    assertThat(RecordingId.isApplicationId("a".repeat(180))).isTrue();
    assertThat(RecordingId.isApplicationId("a".repeat(181))).isFalse();
    assertThat(RecordingId.isApplicationId(" ")).isFalse();
  }

  @Test
  void moreBlobBytesThanAChunkHoldsAreRefused() {
    byte[] large = new byte[1 << 28];
    List<byte[]> blobs = List.of(large, large, large, large, large, large, large, large);
    assertThatThrownBy(() -> ComponentColumn.onePerRow(EncodedImage.BLOB, Blobs.ofArrays(blobs)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A chunk holds at most 2147483647 bytes of blobs in a column, but there are"
                + " 2147483648; spread the rows over several chunks");
  }

  @Test
  void whatNoBlockOfLz4HoldsIsRefusedBeforeItIsGathered() {
    Scatter payload = new Scatter();
    ByteBuffer part = ByteBuffer.allocate(1 << 20);
    for (int i = 0; i < 2030; i++) {
      payload.put(part);
    }
    assertThatThrownBy(() -> Lz4.compress(payload))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("An LZ4 block takes at most 2113929216 bytes, but a chunk has");
  }
}
