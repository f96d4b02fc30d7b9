/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static io.framelog.rrd.ChunkAssert.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.archetype.RecordingInfo;
import io.framelog.rrd.archetype.RecordingProperties;
import io.framelog.rrd.archetype.Scalars;
import io.framelog.rrd.archetype.TextDocument;
import io.framelog.rrd.archetype.TextLog;
import io.framelog.rrd.archetype.VideoCodec;
import io.framelog.rrd.archetype.VideoFrameReference;
import io.framelog.rrd.archetype.VideoStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
  private static final long[] NANOS = Samples.captureNanos(0, 3);
  private static final EntityPath ENTITY = EntityPath.of("cam");

  private static List<Chunk> oneOfEachArchetype() {
    return List.of(
        Samples.jpegs(Samples.LEFT, 0, 3),
        Samples.jpegs(Samples.RIGHT, 0, 3).withCompression(Compression.LZ4),
        Samples.images(EntityPath.of("yuv"), ImageFormat.yuv420Full(16, 8), 2),
        Samples.images(EntityPath.of("bgr"), ImageFormat.bgr8(5, 7), 2),
        Chunk.timed(
            Samples.PART,
            ENTITY,
            Samples.CAPTURE,
            new long[] {NANOS[0]},
            AssetVideo.of(new byte[5000])),
        Chunk.timed(
                Samples.PART,
                ENTITY,
                Samples.CAPTURE,
                NANOS,
                VideoFrameReference.columns(new long[] {0, 33_333_333, 66_666_667}))
            .withCompression(Compression.LZ4),
        Chunk.staticRow(Samples.PART, ENTITY, VideoStream.codec(VideoCodec.H264)),
        Chunk.timed(
            Samples.PART,
            ENTITY,
            Samples.CAPTURE,
            NANOS,
            VideoStream.columns(
                Blobs.ofArrays(List.of(new byte[] {1}, new byte[] {2}, new byte[] {3})),
                new boolean[] {true, false, false})),
        Chunk.staticRow(Samples.PART, ENTITY, TextDocument.of("hi", "text/plain")),
        Chunk.timed(
                Samples.PART,
                ENTITY,
                Samples.CAPTURE,
                NANOS,
                TextLog.columns(List.of("a", "b", "c")).and(TextLog.level("INFO", "WARN", "INFO")))
            .withCompression(Compression.LZ4),
        Chunk.timed(
                Samples.PART,
                ENTITY,
                Samples.CAPTURE,
                NANOS,
                Scalars.columns(new double[] {1, 2, 3}))
            .withCompression(Compression.LZ4),
        RecordingProperties.info(Samples.PART, RecordingInfo.name("name")),
        RecordingProperties.info(Samples.PART, RecordingInfo.startTime(Samples.START_NANOS)),
        Samples.allTypes());
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    List<Chunk> chunks = oneOfEachArchetype();
    assertSame(Samples.read(Samples.write(chunks)), chunks);
  }

  @Test
  void theStreamBeginsWithItsStoreAndEndsWithItsFooter() throws IOException {
    byte[] bytes = Samples.write(List.of(Samples.jpegs(Samples.LEFT, 0, 1)));
    try (RecordingReader reader = RecordingReader.over("test", new ByteArrayInputStream(bytes))) {
      assertThat(reader.next())
          .contains(new StoreInfo(StoreId.recording(Samples.ID), "OTHER framelog"));
      assertThat(reader.next()).get().isInstanceOf(StoredChunk.class);
      assertThat(reader.isFinished()).isFalse();
      assertThat(reader.next()).get().isInstanceOf(RecordingFooter.class);
      assertThat(reader.isFinished()).isTrue();
      assertThat(reader.next()).isEmpty();
    }
  }

  @Test
  void streamsOneAfterTheOtherAreRead(@TempDir Path directory) throws IOException {
    List<Chunk> chunks = oneOfEachArchetype();
    Path file = directory.resolve("two.rrd");
    try (var out = Files.newOutputStream(file)) {
      out.write(Samples.write(chunks.subList(0, 5)));
      out.write(Samples.write(chunks.subList(5, chunks.size())));
    }
    try (RecordingReader reader = RecordingReader.open(file)) {
      assertSame(reader.readChunks(), chunks);
    }
    try (RecordingReader reader = RecordingReader.over("two", FileChannel.open(file))) {
      assertSame(reader.readChunks(), chunks);
    }
  }

  @Test
  void chunksGoThroughTheStateOfAnEngine() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Chunk> chunks = oneOfEachArchetype();
    for (Chunk chunk : chunks) {
      chunk.writeTo(new DataOutputStream(bytes));
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    for (Chunk chunk : chunks) {
      assertSame(Chunk.readFrom(in), chunk);
    }
    assertThat(in.read()).isEqualTo(-1);
  }

  @Test
  void stateOfAnotherVersionIsRefused() {
    assertThatThrownBy(
            () -> Chunk.readFrom(new DataInputStream(new ByteArrayInputStream(new byte[] {7, 1}))))
        .isInstanceOf(RrdFormatException.class)
        .hasMessage("chunk in state: at byte 0 expected version 1, but found version 7");
  }
}
