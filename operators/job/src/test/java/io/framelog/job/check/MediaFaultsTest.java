/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.ChunkQuery;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.RecordingFile;
import io.framelog.rrd.RecordingId;
import io.framelog.rrd.RecordingWriter;
import io.framelog.rrd.Timeline;
import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.VideoCodec;
import io.framelog.rrd.archetype.VideoStream;
import io.framelog.rrd.verify.MediaDepth;
import io.framelog.rrd.verify.Problem;
import io.framelog.rrd.verify.ProblemCode;
import io.framelog.rrd.verify.RecordingVerifier;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of media that only the real decoders find, or that whole videos have together. */
class MediaFaultsTest {
  private static final EntityPath CAMERA = EntityPath.of("cam");
  private static final Timeline TIME = Timeline.timestampNanos("time");
  private static final long START_NANOS = 1_700_000_000_000_000_000L;
  private static final long FRAME_NANOS = 33_333_333L;

  @TempDir Path folder;

  private final RecordingVerifier verifier =
      RecordingVerifier.of(new DecodedMedia(), MediaDepth.DECODE);

  @Test
  void aVideoMayNotBeginBeforeTheOneBeforeItEnds() throws IOException {
    Path file = write("a", video(0), video(3));

    assertThat(verifier.verify(file).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.VIDEO_OVERLAP);
              assertThat(problem.entity()).isEqualTo("/cam");
              assertThat(problem.found()).startsWith("one at " + (START_NANOS + 3 * FRAME_NANOS));
            });
  }

  @Test
  void videosOfTwoFilesMayNotOverlapEither() throws IOException {
    Path first = write("a", video(0));
    Path second = write("b", video(3));

    assertThat(verifier.verify(first).problems()).isEmpty();
    assertThat(verifier.verify(second).problems()).isEmpty();
    assertThat(verifier.acrossFiles().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.VIDEO_OVERLAP);
              assertThat(problem.file()).isEqualTo(second.toString());
            });
  }

  /** Eight pictures of 64x48 that x264 wrote with two B-frames between others. */
  @Test
  void bidirectionalFramesAreShownInAnotherOrder() throws IOException {
    List<byte[]> samples = samples();
    long[] nanos = new long[samples.size()];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = START_NANOS + i * FRAME_NANOS;
    }
    Path file =
        write(
            "a",
            Chunk.staticRow(naming(), CAMERA, VideoStream.codec(VideoCodec.H264)),
            Chunk.timed(
                naming(), CAMERA, TIME, nanos, VideoStream.columns(Blobs.ofArrays(samples))));

    assertThat(verifier.verify(file).problems())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .startsWith("stream-reordered at byte ")
        .contains(
            "in /cam: expected frames in the order of the samples, but found another order: [0, 2");
  }

  @Test
  void aSampleWithoutAFrameDoesNotDecode() throws IOException {
    List<byte[]> samples = List.of(samples().get(0), new byte[] {0, 0, 0, 1, 0x41});
    Path file =
        write(
            "a",
            Chunk.staticRow(naming(), CAMERA, VideoStream.codec(VideoCodec.H264)),
            Chunk.timed(
                naming(),
                CAMERA,
                TIME,
                new long[] {START_NANOS, START_NANOS + FRAME_NANOS},
                VideoStream.columns(Blobs.ofArrays(samples))));

    assertThat(verifier.verify(file).problems())
        .isNotEmpty()
        .allSatisfy(
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.STREAM_UNDECODABLE));
  }

  @Test
  void aPngOfSoundChunksNeedNotDecode() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    png.writeBytes(pngChunk("IHDR", new byte[] {0, 0, 0, 4, 0, 0, 0, 4, 8, 0, 0, 0, 0}));
    png.writeBytes(pngChunk("IDAT", new byte[] {1, 2, 3}));
    png.writeBytes(pngChunk("IEND", new byte[0]));
    Path file =
        write(
            "a",
            Chunk.timed(
                naming(),
                CAMERA,
                TIME,
                new long[] {START_NANOS},
                EncodedImage.columns(Blobs.of(png.toByteArray()), "image/png")));

    assertThat(verifier.verify(file).problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.PICTURE_UNDECODABLE);
  }

  private static byte[] pngChunk(String type, byte[] data) {
    ByteBuffer chunk = ByteBuffer.allocate(data.length + 12).putInt(data.length);
    chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, data.length + 4);
    return chunk.putInt((int) sum.getValue()).array();
  }

  private static List<byte[]> samples() throws IOException {
    List<byte[]> samples = new ArrayList<>();
    try (InputStream in = resource("/b-frames.bin");
        DataInputStream data = new DataInputStream(in)) {
      while (data.available() > 0) {
        samples.add(data.readNBytes(data.readInt()));
      }
    }
    return samples;
  }

  /** A video of twelve frames, from a frame on. */
  private Chunk video(int frame) throws IOException {
    Path golden = folder.resolve("golden");
    try (InputStream in = resource("/golden/asset_video.rrd")) {
      Files.write(golden, in.readAllBytes());
    }
    ArchetypeColumns columns;
    try (RecordingFile file = RecordingFile.open(golden)) {
      columns =
          file.rows(ChunkQuery.ofEntity(EntityPath.of("video", "h264")))
              .flatMap(row -> row.blob(AssetVideo.BLOB).stream())
              .map(AssetVideo::of)
              .findFirst()
              .orElseThrow();
    }
    return Chunk.timed(
        naming(), CAMERA, TIME, new long[] {START_NANOS + frame * FRAME_NANOS}, columns);
  }

  private Path write(String name, Chunk... chunks) throws IOException {
    Path path = folder.resolve(name + ".rrd");
    FileChannel out = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try (RecordingWriter writer = RecordingWriter.create(out, new RecordingId("tests", "faults"))) {
      for (Chunk chunk : chunks) {
        writer.write(chunk);
      }
      writer.finish();
    }
    return path;
  }

  private static ChunkNaming naming() {
    return ChunkNaming.ofPart("faults");
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = MediaFaultsTest.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("No resource " + name);
    }
    return in;
  }
}
