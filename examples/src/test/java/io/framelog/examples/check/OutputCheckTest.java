/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.framelog.rrd.Blobs;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.Compression;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.RecordingId;
import io.framelog.rrd.RecordingWriter;
import io.framelog.rrd.Timeline;
import io.framelog.rrd.VideoPlace;
import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.Image;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.archetype.VideoFrameReference;
import io.framelog.video.ChromaLayout;
import io.framelog.video.EncodedGop;
import io.framelog.video.EncoderChoice;
import io.framelog.video.GopEncoder;
import io.framelog.video.JpegDecoder;
import io.framelog.video.JpegEncoder;
import io.framelog.video.Mp4Muxer;
import io.framelog.video.PictureFile;
import io.framelog.video.RawPicture;
import io.framelog.video.VideoSettings;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputCheckTest {
  private static final Timeline TIMELINE = Timeline.timestampNanos("capture_time");
  private static final EntityPath CAMERA = EntityPath.of("robot", "front");
  private static final EntityKey KEY = EntityKey.of("drive", "/robot/front");
  private static final int WIDTH = 64;
  private static final int HEIGHT = 48;

  @TempDir Path directory;

  @Test
  void picturesThatAreAllThereOncePass() throws Exception {
    write("a.rrd", pictures("a", jpeg(1), 1, 2));
    write("b.rrd", pictures("b", jpeg(1), 3));

    CheckReport report = OutputCheck.check(directory, sent(jpeg(1), 1, 2, 3));

    assertThat(report.problems()).isEmpty();
    assertThat(report.ok()).isTrue();
    EntityReport entity = report.entity(KEY);
    assertThat(entity.framesSent()).isEqualTo(3);
    assertThat(entity.framesStored()).isEqualTo(3);
    assertThat(entity.objects()).isEqualTo(2);
    assertThat(entity.rawBytes()).isEqualTo(3L * WIDTH * HEIGHT * 3 / 2);
    assertThat(entity.sentBytes()).isEqualTo(3L * jpeg(1).length);
    assertThat(entity.storedBytes())
        .isEqualTo(Files.size(directory.resolve("a.rrd")) + Files.size(directory.resolve("b.rrd")));
    assertThat(entity.lumaDecibels()).isEmpty();
  }

  @Test
  void missingDoubledAndUnknownFramesAreNamed() throws Exception {
    write("a.rrd", pictures("a", jpeg(1), 1, 2));
    write("b.rrd", pictures("b", jpeg(1), 2, 9));

    assertThat(OutputCheck.check(directory, sent(jpeg(1), 1, 2, 3)).problems())
        .containsExactly(
            "drive:/robot/front at 2 is there already: " + directory.resolve("b.rrd"),
            "drive:/robot/front at 9 was never sent: " + directory.resolve("b.rrd"),
            "drive:/robot/front at 3 was sent, but is in no object");
  }

  @Test
  void entityThatNobodySentToIsNamed() throws Exception {
    write("a.rrd", pictures("a", jpeg(1), 1));

    assertThat(OutputCheck.check(directory, List.of()).problems())
        .containsExactly("drive:/robot/front has 1 frames, but none was sent to it");
  }

  @Test
  void otherBytesOfAPictureAreNoticed() throws Exception {
    write("a.rrd", pictures("a", jpeg(2), 1));

    assertThat(OutputCheck.check(directory, sent(jpeg(1), 1)).problems())
        .containsExactly(
            "drive:/robot/front at 1 has %d bytes that are not the %d that were sent: %s"
                .formatted(jpeg(2).length, jpeg(1).length, directory.resolve("a.rrd")));
  }

  @Test
  void onePixelThatDiffersIsNoticed() throws Exception {
    byte[] planes = decoded(jpeg(1)).planes();
    write("a.rrd", pixels(planes));
    assertThat(OutputCheck.check(directory, sent(jpeg(1), 1)).problems()).isEmpty();

    planes[100]++;
    write("a.rrd", pixels(planes));

    assertThat(OutputCheck.check(directory, sent(jpeg(1), 1)).problems())
        .singleElement()
        .asString()
        .startsWith("drive:/robot/front at 1 is ImageFormat[")
        .contains("with other pixels than RawPicture[64x48 YUV420]");
  }

  @Test
  void objectThatWasCutOffIsNamed() throws Exception {
    write("a.rrd", pictures("a", jpeg(1), 1));
    Path object = directory.resolve("a.rrd");
    byte[] whole = Files.readAllBytes(object);
    Files.write(object, Arrays.copyOf(whole, whole.length - 5));

    assertThat(OutputCheck.check(directory, sent(jpeg(1), 1)).problems())
        .singleElement()
        .asString()
        .startsWith("an object is no whole recording, ")
        .contains(object.toString());
  }

  @Test
  void hiddenFilesAreNoObjects() throws Exception {
    write(".a.rrd.inprogress.0a1b", pictures("a", jpeg(1), 1));
    write(".a.rrd", pictures("a", jpeg(1), 1));

    assertThat(OutputCheck.check(directory, List.of()).objects()).isEmpty();
  }

  @Test
  void videoWhoseReferencesShowTheirFramesPasses() throws Exception {
    byte[] mp4 = mp4();
    write("a.rrd", video(mp4), references(1_000, 0, 51_000, 50_000));

    CheckReport report = OutputCheck.check(directory, sentVideo());

    assertThat(report.problems()).isEmpty();
    assertThat(report.entity(KEY).lumaDecibels().orElseThrow()).isGreaterThan(30);
  }

  @Test
  void referencesToNoFrameAndToTheWrongFrameAreNamed() throws Exception {
    byte[] mp4 = mp4();
    write("a.rrd", video(mp4), references(1_000, 0, 51_000, 49_000));
    String object = directory.resolve("a.rrd").toString();

    assertThat(OutputCheck.check(directory, sentVideo()).problems())
        .containsExactly(
            "drive:/robot/front has a frame at 50 us of its video with 0 references to it,"
                + " expected 1: "
                + object,
            "drive:/robot/front at 51000 refers to 49 us of its video, where no frame is: "
                + object);

    write("a.rrd", video(mp4), references(1_000, 50_000, 51_000, 0));

    assertThat(OutputCheck.check(directory, sentVideo()).problems())
        .hasSize(2)
        .allSatisfy(
            problem -> assertThat(problem).contains("does not look like the frame that was sent"));
  }

  @Test
  void referenceWithoutAVideoInItsObjectIsNamed() throws Exception {
    write("a.rrd", video(mp4()), references(1_000, 0));
    write("b.rrd", references(51_000, 50_000));

    assertThat(OutputCheck.check(directory, sentVideo()).problems())
        .contains(
            "drive:/robot/front at 51000 refers to a video, but its object has none for it: "
                + directory.resolve("b.rrd"));
  }

  @Test
  void twoFramesSentAtOneTimeCannotBeChecked() {
    List<SentFrame> twice = sent(jpeg(1), 1, 1);

    assertThatThrownBy(() -> OutputCheck.check(directory, twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two frames were sent to drive:/robot/front at 1, a check needs one");
  }

  private static List<SentFrame> sent(byte[] jpeg, long... captureNanos) {
    List<SentFrame> frames = new ArrayList<>();
    for (long nanos : captureNanos) {
      frames.add(new SentFrame(KEY, nanos, jpeg));
    }
    return frames;
  }

  private static List<SentFrame> sentVideo() {
    return List.of(new SentFrame(KEY, 1_000, jpeg(1)), new SentFrame(KEY, 51_000, jpeg(200)));
  }

  /** A ramp that begins at a gray value. */
  private static byte[] jpeg(int gray) {
    byte[] planes = new byte[ChromaLayout.YUV420.planeBytes(WIDTH, HEIGHT)];
    for (int i = 0; i < planes.length; i++) {
      planes[i] = (byte) (i < WIDTH * HEIGHT ? gray + i % WIDTH / 2 : 128);
    }
    try (JpegEncoder encoder = new JpegEncoder(90)) {
      return encoder.encode(new RawPicture(WIDTH, HEIGHT, ChromaLayout.YUV420, planes));
    }
  }

  private static RawPicture decoded(byte[] jpeg) throws Exception {
    try (JpegDecoder decoder = new JpegDecoder()) {
      return decoder.decode(jpeg);
    }
  }

  /** Two frames, 50 us apart. */
  private static byte[] mp4() {
    VideoSettings settings = VideoSettings.defaults();
    long[] ptsMicros = {0, 50};
    EncodedGop gop =
        GopEncoder.encode(
            List.of(new PictureFile(jpeg(1)), new PictureFile(jpeg(200))),
            ptsMicros,
            settings,
            EncoderChoice.choose(settings));
    return Mp4Muxer.mux(gop.config(), ptsMicros, gop.samples());
  }

  private static Chunk pictures(String part, byte[] jpeg, long... captureNanos) {
    List<byte[]> files = new ArrayList<>();
    for (int i = 0; i < captureNanos.length; i++) {
      files.add(jpeg);
    }
    return Chunk.timed(
        ChunkNaming.ofPart(part),
        CAMERA,
        TIMELINE,
        captureNanos,
        EncodedImage.columns(Blobs.ofArrays(files), "image/jpeg"));
  }

  private static Chunk pixels(byte[] planes) {
    return Chunk.timed(
        ChunkNaming.ofPart("a"),
        CAMERA,
        TIMELINE,
        new long[] {1},
        Image.columns(Blobs.ofArrays(List.of(planes)), ImageFormat.yuv420Full(WIDTH, HEIGHT)));
  }

  private static Chunk video(byte[] mp4) {
    return Chunk.timed(
        ChunkNaming.ofPart("a"),
        CAMERA,
        TIMELINE,
        new long[] {/* firstCaptureNanos= */ 1_000},
        AssetVideo.of(mp4));
  }

  /** Pairs of a capture time and a presentation time. */
  private static Chunk references(long... nanos) {
    long[] captureNanos = new long[nanos.length / 2];
    long[] presentationNanos = new long[nanos.length / 2];
    for (int i = 0; i < captureNanos.length; i++) {
      captureNanos[i] = nanos[2 * i];
      presentationNanos[i] = nanos[2 * i + 1];
    }
    return Chunk.timed(
            ChunkNaming.ofPart("a"),
            CAMERA,
            TIMELINE,
            captureNanos,
            VideoFrameReference.columns(presentationNanos))
        .withCompression(Compression.LZ4);
  }

  private void write(String name, Chunk... chunks) throws Exception {
    try (WritableByteChannel out =
            Files.newByteChannel(
                directory.resolve(name),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        RecordingWriter writer = RecordingWriter.create(out, new RecordingId("check", "drive"))) {
      writer.expectVideosIn(VideoPlace.ANY_STREAM);
      for (Chunk chunk : chunks) {
        writer.write(chunk);
      }
      writer.finish();
    }
  }
}
