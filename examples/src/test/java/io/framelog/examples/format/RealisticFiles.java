/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import io.framelog.examples.oracle.Goldens;
import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.Compression;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.Numbers;
import io.framelog.rrd.RecordingId;
import io.framelog.rrd.RecordingReader;
import io.framelog.rrd.RecordingWriter;
import io.framelog.rrd.RowWriter;
import io.framelog.rrd.TimePoint;
import io.framelog.rrd.Timeline;
import io.framelog.rrd.archetype.AnyValues;
import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.Image;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.archetype.Scalars;
import io.framelog.rrd.archetype.VideoCodec;
import io.framelog.rrd.archetype.VideoFrameReference;
import io.framelog.rrd.archetype.VideoStream;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/** Files of some megabytes, as a robot's cameras and sensors fill them. */
enum RealisticFiles {
  /** Pictures of about 100 KB, in batches as they come. */
  JPEG {
    @Override
    void logTo(RowWriter rows) throws IOException {
      List<byte[]> distinct = new ArrayList<>();
      Random random = new Random(1);
      for (int i = 0; i < 4; i++) {
        distinct.add(jpeg(random));
      }
      for (int from = 0; from < 90; from += 9) {
        List<byte[]> batch = new ArrayList<>();
        for (int i = from; i < from + 9; i++) {
          batch.add(distinct.get(i % 4));
        }
        rows.add(
            timed(
                captureNanos(from, 9), EncodedImage.columns(Blobs.ofArrays(batch), "image/jpeg")));
      }
    }
  },
  /** Uncompressed pictures. */
  NV12 {
    @Override
    void logTo(RowWriter rows) throws IOException {
      Random random = new Random(2);
      ImageFormat format = ImageFormat.nv12(1280, 720);
      for (int i = 0; i < 12; i++) {
        byte[] planes = new byte[(int) format.expectedBytes()];
        random.nextBytes(planes);
        rows.add(timed(captureNanos(i, 1), Image.columns(Blobs.of(planes), format)));
      }
    }
  },
  /** Segments of video, each with its references. */
  ASSET_VIDEO {
    @Override
    void logTo(RowWriter rows) throws IOException {
      byte[] mp4 = mp4();
      long[] presentation = presentationNanos();
      Random random = new Random(4);
      for (int segment = 0; segment < 40; segment++) {
        long[] nanos = captureNanos(segment * presentation.length, presentation.length);
        byte[] distinct = Padding.ofMp4(mp4, 300_000, random);
        rows.add(timed(new long[] {nanos[0]}, AssetVideo.of(distinct)));
        rows.add(
            timed(nanos, VideoFrameReference.columns(presentation))
                .withCompression(Compression.LZ4));
      }
    }
  },
  /** Samples of a video stream, one by one, keyframes marked. */
  VIDEO_STREAM {
    @Override
    void logTo(RowWriter rows) throws IOException {
      rows.logStatic(CAMERA, VideoStream.codec(VideoCodec.H264));
      List<Sample> samples = samples();
      Random random = new Random(5);
      for (int i = 0; i < 600; i++) {
        Sample sample = samples.get(i % samples.size());
        Blobs blob = Blobs.of(Padding.ofH264(sample.bytes(), 20_000, random));
        rows.log(
            CAMERA,
            List.of(
                new TimePoint(CAPTURE, captureNanos(i, 1)[0]),
                new TimePoint(Timeline.sequence("frame"), i)),
            VideoStream.columns(blob, sample.isKeyframe()));
      }
    }
  },
  /** Numbers and texts of a sensor, one by one. */
  SCALARS {
    @Override
    void logTo(RowWriter rows) throws IOException {
      Random random = new Random(3);
      for (int i = 0; i < 120_000; i++) {
        ArchetypeColumns row = Scalars.of(random.nextGaussian());
        long nanos = captureNanos(i, 1)[0] + random.nextInt(1_000) * 1_000L;
        rows.log(
            EntityPath.of("imu"),
            CAPTURE,
            nanos,
            i % 50 == 0 ? row.and(AnyValues.of("state", "state " + i)) : row);
      }
    }
  };

  static final RecordingId RECORDING = new RecordingId("fleet", "robot-7");
  static final ChunkNaming NAMING = ChunkNaming.ofPart("fleet/robot-7/0001");
  static final EntityPath CAMERA = EntityPath.of("camera");
  static final Timeline CAPTURE = Timeline.timestampNanos("capture_time");

  private static final long START_NANOS = 1_700_000_000_000_000_000L;
  private static final long FRAME_NANOS = 33_333_333L;

  abstract void logTo(RowWriter rows) throws IOException;

  Path write(Path folder) throws IOException {
    Path file = folder.resolve(name().toLowerCase(Locale.ROOT) + ".rrd");
    try (RowWriter rows = RowWriter.over(RecordingWriter.create(file, RECORDING), NAMING)) {
      logTo(rows);
      rows.finish();
    }
    return file;
  }

  static long[] captureNanos(int first, int count) {
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      nanos[i] = START_NANOS + (first + i) * FRAME_NANOS;
    }
    return nanos;
  }

  private static Chunk timed(long[] captureNanos, ArchetypeColumns columns) {
    return Chunk.timed(NAMING, CAMERA, CAPTURE, captureNanos, columns);
  }

  private static byte[] jpeg(Random random) throws IOException {
    BufferedImage image = new BufferedImage(480, 270, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", bytes);
    return bytes.toByteArray();
  }

  private static List<Chunk> chunksOf(Path golden, String entity) throws IOException {
    try (RecordingReader reader = RecordingReader.open(golden)) {
      return reader.readChunks().stream()
          .filter(c -> c.entity().toString().equals(entity))
          .toList();
    }
  }

  private static byte[] mp4() throws IOException {
    return chunksOf(Goldens.assetVideo(), "/video/h264").stream()
        .flatMap(c -> c.values(AssetVideo.BLOB, Blobs.class).stream())
        .findFirst()
        .orElseThrow()
        .copy(0);
  }

  private static long[] presentationNanos() throws IOException {
    Numbers references =
        chunksOf(Goldens.assetVideo(), "/video/h264").stream()
            .flatMap(c -> c.values(VideoFrameReference.TIMESTAMP, Numbers.class).stream())
            .filter(c -> c.size() == 12)
            .findFirst()
            .orElseThrow();
    long[] nanos = new long[references.size()];
    for (int row = 0; row < nanos.length; row++) {
      nanos[row] = references.longValue(row);
    }
    return nanos;
  }

  private record Sample(byte[] bytes, boolean isKeyframe) {}

  /** The samples of the golden in the order of their frames. */
  private static List<Sample> samples() throws IOException {
    Sample[] samples = new Sample[12];
    for (Chunk chunk : chunksOf(Goldens.videoStream(), "/stream/h264")) {
      var blobs = chunk.values(VideoStream.SAMPLE, Blobs.class);
      boolean keyframes = chunk.component(VideoStream.IS_KEYFRAME).isPresent();
      for (int row = 0; blobs.isPresent() && row < chunk.rows(); row++) {
        int frame = (int) chunk.time("frame").orElseThrow().value(row);
        samples[frame] = new Sample(blobs.get().copy(row), keyframes);
      }
    }
    return List.of(samples);
  }
}
