/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import io.framelog.rrd.archetype.ChannelDatatype;
import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.Image;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.archetype.ImageFormats;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Recordings that tests write. */
final class Samples {
  static final RecordingId ID = new RecordingId("robots", "robot-7-2026-01-01");
  static final Timeline CAPTURE = Timeline.timestampNanos("capture_time");
  static final ChunkNaming PART = ChunkNaming.ofPart("robots/robot-7/0000/left/1700000000");
  static final EntityPath LEFT = EntityPath.of("cam", "left");
  static final EntityPath RIGHT = EntityPath.of("cam", "right (rear)");
  static final long START_NANOS = 1_700_000_000_000_000_000L;
  static final long FRAME_NANOS = 33_333_333L;

  private Samples() {}

  static long[] captureNanos(int first, int count) {
    long[] nanos = new long[count];
    for (int i = 0; i < count; i++) {
      nanos[i] = START_NANOS + (first + i) * FRAME_NANOS;
    }
    return nanos;
  }

  /** A small picture whose content depends on its number. */
  static byte[] picture(int number, String format) {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(20, 40, 90));
    graphics.fillRect(0, 0, 64, 48);
    graphics.setColor(Color.YELLOW);
    graphics.fillRect(number * 3 % 50, 10, 12, 12);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static List<byte[]> pictures(int first, int count, String format) {
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pictures.add(picture(first + i, format));
    }
    return pictures;
  }

  static Chunk jpegs(EntityPath entity, int first, int count) {
    return Chunk.timed(
        PART,
        entity,
        CAPTURE,
        captureNanos(first, count),
        EncodedImage.columns(Blobs.ofArrays(pictures(first, count, "jpg")), "image/jpeg"));
  }

  static Chunk images(EntityPath entity, ImageFormat format, int count) {
    List<byte[]> buffers = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < count; i++) {
      byte[] buffer = new byte[(int) format.expectedBytes()];
      random.nextBytes(buffer);
      buffers.add(buffer);
    }
    return Chunk.timed(
        PART,
        entity,
        CAPTURE,
        captureNanos(0, count),
        Image.columns(Blobs.ofArrays(buffers), format));
  }

  /** One chunk with a column of each type, absent and empty cells among them. */
  static Chunk allTypes() {
    Cells cells = Cells.ofCounts(2, Cells.ABSENT, 0, 1);
    return Chunk.builder(PART, EntityPath.of("values"), captureNanos(0, 4))
        .time(CAPTURE, captureNanos(0, 4))
        .time(Timeline.sequence("frame"), 3, 1, 2, 2)
        .time(Timeline.durationNanos("elapsed"), -5, 0, 5, 10)
        .component(
            ComponentColumn.of(
                ComponentDescriptor.userValue("int64"), cells, Numbers.int64(1, -2, 3)))
        .component(
            ComponentColumn.of(
                ComponentDescriptor.userValue("uint32"), cells, Numbers.uint32(1, -2, 3)))
        .component(
            ComponentColumn.of(
                ComponentDescriptor.userValue("uint8"),
                cells,
                Numbers.uint8((byte) 1, (byte) 2, (byte) 255)))
        .component(
            ComponentColumn.of(
                ComponentDescriptor.userValue("float32"), cells, Numbers.float32(0.5f, -1f, 3f)))
        .component(
            ComponentColumn.of(
                ComponentDescriptor.userValue("float64"), cells, Numbers.float64(1e300, 2, 3)))
        .component(
            ComponentColumn.of(
                ComponentDescriptor.userValue("bool"), cells, Booleans.of(true, false, true)))
        .component(
            ComponentColumn.of(
                ComponentDescriptor.userValue("utf8"),
                cells,
                Texts.of(List.of("a", "", "grüß \uD83D\uDE00"))))
        .component(
            ComponentColumn.of(
                ComponentDescriptor.userValue("blob"),
                cells,
                Blobs.ofBuffers(
                    List.of(
                        ByteBuffer.wrap(new byte[] {1, 2, 3}),
                        ByteBuffer.allocate(0),
                        ByteBuffer.allocateDirect(5000).put(4, (byte) 9)))))
        .component(
            ComponentColumn.of(
                ComponentDescriptor.userValue("format"),
                cells,
                ImageFormats.values(
                    List.of(
                        ImageFormat.rgb8(4, 3),
                        ImageFormat.nv12(640, 480),
                        new ImageFormat(5, 7, null, null, ChannelDatatype.U16)))))
        .compression(Compression.LZ4)
        .build();
  }

  static byte[] write(List<Chunk> chunks) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RecordingWriter writer =
        RecordingWriter.create(Channels.newChannel(bytes), ID)
            .expectVideosIn(VideoPlace.ANY_STREAM)) {
      for (Chunk chunk : chunks) {
        writer.write(chunk);
      }
      writer.finish();
    }
    return bytes.toByteArray();
  }

  static byte[] golden(String name) throws IOException {
    try (var in = Samples.class.getResourceAsStream("/golden/" + name)) {
      if (in == null) {
        throw new IOException("No golden file " + name);
      }
      return in.readAllBytes();
    }
  }

  static List<Chunk> read(byte[] bytes) throws IOException {
    try (RecordingReader reader = RecordingReader.over("test", new ByteArrayInputStream(bytes))) {
      return reader.readChunks();
    }
  }
}
