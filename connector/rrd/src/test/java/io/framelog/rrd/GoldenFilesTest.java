/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.Image;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.archetype.ImageFormats;
import io.framelog.rrd.archetype.Pinhole;
import io.framelog.rrd.archetype.PixelFormat;
import io.framelog.rrd.archetype.TextDocument;
import io.framelog.rrd.archetype.ViewCoordinates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the official SDK. */
class GoldenFilesTest {
  @ParameterizedTest
  @CsvSource({
    "asset_video.rrd, 9",
    "encoded_image.rrd, 2",
    "handmade_tiny.rrd, 1",
    "image_formats.rrd, 20",
    "no_footer.rrd, 1",
    "static.rrd, 5",
    "video_stream.rrd, 9"
  })
  void allChunksAreRead(String name, int chunks) throws IOException {
    assertThat(Samples.read(Samples.golden(name))).hasSize(chunks);
  }

  @Test
  void aTextDocumentIsReadWhole() throws IOException {
    Chunk chunk = Samples.read(Samples.golden("handmade_tiny.rrd")).get(0);
    assertThat(chunk.id()).isEqualTo(new ChunkId(0x11, 0x22));
    assertThat(chunk.isStatic()).isTrue();
    assertThat(chunk.compression()).isEqualTo(Compression.NONE);
    Texts text = chunk.values(TextDocument.TEXT, Texts.class).get();
    assertThat(text.value(0)).isEqualTo("hi");
  }

  @Test
  void picturesAndTimesAreRead() throws IOException {
    Chunk jpegs = Samples.read(Samples.golden("encoded_image.rrd")).get(0);
    assertThat(jpegs.rows()).isEqualTo(6);
    assertThat(jpegs.compression()).isEqualTo(Compression.LZ4);
    Blobs blobs = jpegs.values(EncodedImage.BLOB, Blobs.class).get();
    Texts types = jpegs.values(EncodedImage.MEDIA_TYPE, Texts.class).get();
    for (int row = 0; row < 6; row++) {
      assertThat(blobs.value(row).getShort(0)).isEqualTo((short) 0xFFD8);
      assertThat(types.value(row)).isEqualTo("image/jpeg");
      assertThat(jpegs.time("time").get().value(row))
          .isEqualTo(1_700_000_000_000_000_000L + row * 33_333_333L);
      assertThat(jpegs.time("frame").get().value(row)).isEqualTo(row);
    }
    assertThat(jpegs.time("time").get().timeline()).isEqualTo(Timeline.timestampNanos("time"));
  }

  @Test
  void everyImageFormatIsKnownAndItsBufferHasTheLengthWeExpect() throws IOException {
    List<ImageFormat> seen = new ArrayList<>();
    for (Chunk chunk : Samples.read(Samples.golden("image_formats.rrd"))) {
      var formats = chunk.values(Image.FORMAT, Structs.class);
      var buffers = chunk.values(Image.BUFFER, Blobs.class);
      for (int row = 0; formats.isPresent() && row < chunk.rows(); row++) {
        ImageFormat format = ImageFormats.read(formats.get(), row).orElseThrow();
        seen.add(format);
        assertThat(buffers.get().value(row).remaining())
            .as("%s", format)
            .isEqualTo((int) format.expectedBytes());
      }
    }
    assertThat(seen)
        .contains(
            ImageFormat.rgb8(64, 48),
            ImageFormat.bgra8(64, 48),
            ImageFormat.l16(64, 48),
            ImageFormat.yuv420Full(64, 48),
            ImageFormat.yuv420Limited(64, 48),
            ImageFormat.yuv422Full(64, 48),
            ImageFormat.yuv444Full(64, 48),
            ImageFormat.y8Full(64, 48),
            ImageFormat.nv12(64, 48),
            ImageFormat.yuy2(64, 48),
            ImageFormat.of(PixelFormat.BAYER_RGGB8, 64, 48));
  }

  @Test
  void theFooterOfTheSdkAgreesWithTheChunks() throws IOException {
    List<StoredChunk> chunks = new ArrayList<>();
    List<RecordingFooter.ChunkLocation> locations = new ArrayList<>();
    try (RecordingReader reader =
        RecordingReader.over(
            "asset_video.rrd", new ByteArrayInputStream(Samples.golden("asset_video.rrd")))) {
      for (Optional<RrdMessage> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof StoredChunk chunk) {
          chunks.add(chunk);
        } else if (next.get() instanceof RecordingFooter footer) {
          locations.addAll(footer.manifests().get(0).chunks());
        }
      }
    }
    assertThat(locations).hasSize(9);
    assertThat(IntStream.range(0, 9).mapToObj(i -> locations.get(i).byteOffset()))
        .containsExactlyElementsOf(chunks.stream().map(StoredChunk::byteOffset).toList());
    assertThat(IntStream.range(0, 9).mapToObj(i -> locations.get(i).id()))
        .containsExactlyElementsOf(chunks.stream().map(c -> c.chunk().id()).toList());
  }

  @Test
  void aStreamWithoutFooterIsReadAndCalledUnfinished() throws IOException {
    try (RecordingReader reader =
        RecordingReader.over(
            "no_footer.rrd", new ByteArrayInputStream(Samples.golden("no_footer.rrd")))) {
      assertThat(reader.readChunks()).hasSize(1);
      assertThat(reader.isFinished()).isFalse();
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
        "static.rrd",
        "video_stream.rrd"
      })
  void chunksOfTheSdkCanBeWrittenAgain(String name) throws IOException {
    List<Chunk> chunks = Samples.read(Samples.golden(name));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // the SDK's files have references before the video they mean
    RecordingWriter writer =
        RecordingWriter.create(Channels.newChannel(bytes), Samples.ID)
            .expectVideosIn(VideoPlace.ANY_STREAM);
    for (Chunk chunk : chunks) {
      writer.write(chunk);
      byte[] snapshot = writer.snapshot();
      writer.close();
      writer = RecordingWriter.resume(snapshot, Channels.newChannel(bytes));
    }
    writer.finish();
    writer.close();
    assertThat(bytes.toByteArray()).isEqualTo(Samples.write(chunks));
    ChunkAssert.assertSame(Samples.read(bytes.toByteArray()), chunks);
  }

  @Test
  void vectorsAndMatricesAreRead() throws IOException {
    List<Chunk> chunks = Samples.read(Samples.golden("static.rrd"));
    assertThat(chunks.stream().flatMap(c -> c.component(Pinhole.IMAGE_FROM_CAMERA).stream()))
        .singleElement()
        .satisfies(
            column ->
                assertThat(column.describe(0))
                    .isEqualTo("[[50.0, 0.0, 0.0, 0.0, 50.0, 0.0, 32.0, 24.0, … 1 more]]"));
    assertThat(chunks.stream().flatMap(c -> c.component(ViewCoordinates.XYZ).stream()))
        .extracting(column -> column.describe(0))
        .containsExactly("[[3, 2, 5]]");
  }
}
