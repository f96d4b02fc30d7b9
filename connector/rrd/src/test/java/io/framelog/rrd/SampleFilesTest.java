/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.ChannelDatatype;
import io.framelog.rrd.archetype.ColorModel;
import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.archetype.PixelFormat;
import io.framelog.rrd.archetype.RecordingInfo;
import io.framelog.rrd.archetype.RecordingProperties;
import io.framelog.rrd.archetype.Scalars;
import io.framelog.rrd.archetype.TextDocument;
import io.framelog.rrd.archetype.TextLog;
import io.framelog.rrd.archetype.VideoCodec;
import io.framelog.rrd.archetype.VideoFrameReference;
import io.framelog.rrd.archetype.VideoStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Leaves a recording of each kind in target/samples, for official tools to judge. */
class SampleFilesTest {
  private static final Path DIRECTORY = Path.of("target", "samples");

  private static void write(String name, List<Chunk> chunks) throws IOException {
    Files.createDirectories(DIRECTORY);
    Path file = DIRECTORY.resolve(name);
    try (FileChannel out =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        RecordingWriter writer =
            RecordingWriter.create(out, Samples.ID).expectVideosIn(VideoPlace.ANY_STREAM)) {
      for (Chunk chunk : chunks) {
        writer.write(chunk);
      }
      writer.finish();
      assertThat(Files.size(file)).isEqualTo(writer.position());
    }
    try (RecordingReader reader = RecordingReader.open(file)) {
      assertThat(reader.readChunks()).hasSameSizeAs(chunks);
      assertThat(reader.isFinished()).isTrue();
    }
  }

  @Test
  void encodedImages() throws IOException {
    write(
        "encoded-images.rrd",
        List.of(
            Samples.jpegs(Samples.LEFT, 0, 6),
            Samples.jpegs(Samples.RIGHT, 0, 6),
            Samples.jpegs(Samples.LEFT, 6, 6).withCompression(Compression.LZ4),
            Chunk.timed(
                Samples.PART,
                EntityPath.of("cam", "png"),
                Samples.CAPTURE,
                Samples.captureNanos(0, 3),
                EncodedImage.columns(Blobs.ofArrays(Samples.pictures(0, 3, "png")), "image/png")),
            RecordingProperties.info(Samples.PART, RecordingInfo.name("Hof, Tor 3")),
            RecordingProperties.info(Samples.PART, RecordingInfo.startTime(Samples.START_NANOS))));
  }

  @Test
  void imagesOfEachFormat() throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    for (PixelFormat format : PixelFormat.values()) {
      chunks.add(Samples.images(EntityPath.of(format.name()), ImageFormat.of(format, 16, 8), 2));
    }
    for (ColorModel model : ColorModel.values()) {
      ImageFormat format = ImageFormat.of(model, ChannelDatatype.U8, 15, 7);
      chunks.add(Samples.images(EntityPath.of(model.name()), format, 2));
    }
    chunks.add(
        Samples.images(EntityPath.of("lz4"), ImageFormat.l16(15, 7), 2)
            .withCompression(Compression.LZ4));
    write("images.rrd", chunks);
  }

  @Test
  void assetVideoWithAReferenceForEachFrame() throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    for (Chunk chunk : Samples.read(Samples.golden("asset_video.rrd"))) {
      var mp4 = chunk.values(AssetVideo.BLOB, Blobs.class);
      if (mp4.isPresent()) {
        chunks.add(
            Chunk.timed(
                Samples.PART,
                chunk.entity(),
                Samples.CAPTURE,
                new long[] {Samples.START_NANOS},
                AssetVideo.of(mp4.get().copy(0))));
      }
      var references = chunk.values(VideoFrameReference.TIMESTAMP, Numbers.class);
      if (references.isPresent() && chunk.rows() == 12) {
        long[] nanos = new long[chunk.rows()];
        for (int row = 0; row < nanos.length; row++) {
          nanos[row] = references.get().longValue(row);
        }
        chunks.add(
            Chunk.timed(
                    Samples.PART,
                    chunk.entity(),
                    Samples.CAPTURE,
                    Samples.captureNanos(0, nanos.length),
                    VideoFrameReference.columns(nanos))
                .withCompression(Compression.LZ4));
      }
    }
    assertThat(chunks).hasSize(8);
    write("asset-video.rrd", chunks);
  }

  @Test
  void textsNumbersAndUserValues() throws IOException {
    write(
        "values.rrd",
        List.of(
            Samples.allTypes(),
            Chunk.staticRow(
                Samples.PART, EntityPath.of("notes"), TextDocument.of("# hi", "text/markdown")),
            Chunk.timed(
                    Samples.PART,
                    EntityPath.of("log"),
                    Samples.CAPTURE,
                    Samples.captureNanos(0, 2),
                    TextLog.columns(List.of("started", "late")).and(TextLog.level("INFO", "WARN")))
                .withCompression(Compression.LZ4),
            Chunk.timed(
                    Samples.PART,
                    EntityPath.of("temperature"),
                    Samples.CAPTURE,
                    Samples.captureNanos(0, 3),
                    Scalars.columns(new double[] {20.5, 21, 22}))
                .withCompression(Compression.LZ4),
            Chunk.builder(Samples.PART, Samples.LEFT, Samples.captureNanos(0, 3))
                .time(Samples.CAPTURE, Samples.captureNanos(0, 3))
                .time(Timeline.sequence("frame-no"), 1, 2, 3)
                .component(
                    ComponentColumn.of(
                        ComponentDescriptor.userValue("exposure_us"),
                        Cells.sparse(false, true, false),
                        Numbers.int64(900)))
                .component(
                    ComponentColumn.onePerRow(
                        ComponentDescriptor.userValue("gain"), Numbers.float64(1, 1.5, 2)))
                .build()));
  }

  @Test
  void videoStreamsWithSparseKeyframeMarks() throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    Map<EntityPath, TreeMap<Long, byte[]>> samples = new TreeMap<>();
    for (Chunk chunk : Samples.read(Samples.golden("video_stream.rrd"))) {
      chunk
          .values(VideoStream.CODEC, Numbers.class)
          .ifPresent(
              column ->
                  chunks.add(
                      Chunk.staticRow(
                          Samples.PART,
                          chunk.entity(),
                          VideoStream.codec(
                              VideoCodec.ofNumber(column.longValue(0)).orElseThrow()))));
      var column = chunk.values(VideoStream.SAMPLE, Blobs.class);
      for (int row = 0; column.isPresent() && row < chunk.rows(); row++) {
        samples
            .computeIfAbsent(chunk.entity(), entity -> new TreeMap<>())
            .put(chunk.time("frame").get().value(row), column.get().copy(row));
      }
    }
    assertThat(chunks).hasSize(3);
    // the SDK put keyframes, which are frames 0 and 6, and the rest into chunks of their own
    boolean[] keyframes = new boolean[12];
    keyframes[0] = true;
    keyframes[6] = true;
    samples.forEach(
        (entity, ofEntity) ->
            chunks.add(
                Chunk.timed(
                    Samples.PART,
                    entity,
                    Samples.CAPTURE,
                    Samples.captureNanos(0, 12),
                    VideoStream.columns(
                        Blobs.ofArrays(List.copyOf(ofEntity.values())), keyframes))));
    write("video-stream.rrd", chunks);
  }
}
