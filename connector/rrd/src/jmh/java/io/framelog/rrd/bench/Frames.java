/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.bench;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.RecordingId;
import io.framelog.rrd.Timeline;
import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.Image;
import io.framelog.rrd.archetype.ImageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The pictures that benchmarks write: a few, over and over, at 30 per second. */
enum Frames {
  /** 100 KB each, which do not compress. */
  JPEG(100_000, 19),
  /** 1280×720, 1.4 MB each: noise, as bad as a picture can be. */
  NV12(1280 * 720 * 3 / 2, 1);

  static final RecordingId RECORDING = new RecordingId("benchmark", "frames");
  static final Timeline CAPTURE = Timeline.timestampNanos("capture_time");
  static final EntityPath CAMERA = EntityPath.of("camera");
  static final ChunkNaming NAMING = ChunkNaming.ofPart("benchmark");

  private static final int DISTINCT = 40;
  private static final long START_NANOS = 1_700_000_000_000_000_000L;
  private static final long FRAME_NANOS = 33_333_333L;
  private static final ImageFormat FORMAT = ImageFormat.nv12(1280, 720);

  private final int bytesEach;
  private final int perChunk;
  private final List<byte[]> distinct = new ArrayList<>();

  Frames(int bytesEach, int perChunk) {
    this.bytesEach = bytesEach;
    this.perChunk = perChunk;
  }

  /** Makes the pictures, so that a measurement need not. */
  Frames prepared() {
    Random random = new Random(1);
    while (distinct.size() < DISTINCT) {
      byte[] bytes = new byte[bytesEach];
      random.nextBytes(bytes);
      distinct.add(bytes);
    }
    return this;
  }

  int bytesEach() {
    return bytesEach;
  }

  /** Pictures that fill a chunk. */
  int perChunk() {
    return perChunk;
  }

  byte[] picture(int number) {
    return distinct.get(number % DISTINCT);
  }

  static long captureNanos(int number) {
    return START_NANOS + number * FRAME_NANOS;
  }

  /** One row, for writing row by row. */
  ArchetypeColumns row(int number) {
    return switch (this) {
      case JPEG -> EncodedImage.of(picture(number), "image/jpeg");
      case NV12 -> Image.of(picture(number), FORMAT);
    };
  }

  /** Rows from one number up to but without another, for writing by columns. */
  Chunk chunk(int from, int to) {
    long[] nanos = new long[to - from];
    List<byte[]> pictures = new ArrayList<>();
    for (int i = from; i < to; i++) {
      nanos[i - from] = captureNanos(i);
      pictures.add(picture(i));
    }
    Blobs blobs = Blobs.ofArrays(pictures);
    ArchetypeColumns columns =
        switch (this) {
          case JPEG -> EncodedImage.columns(blobs, "image/jpeg");
          case NV12 -> Image.columns(blobs, FORMAT);
        };
    return Chunk.timed(NAMING, CAMERA, CAPTURE, nanos, columns);
  }
}
