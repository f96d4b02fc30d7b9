/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.frame.CameraId;
import io.framelog.frame.RecordPosition;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ChunkNaming;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.RecordingReader;
import io.framelog.rrd.RowId;
import io.framelog.rrd.Timeline;
import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.VideoFrameReference;
import io.framelog.rrd.part.PartManifest;
import io.framelog.rrd.part.PartManifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Parts of made-up pictures, and what a directory shows of them. */
final class TestParts {
  static final long SECOND = 1_000_000_000L;
  private static final long BASE = 1_763_892_900L * SECOND;
  private static final Timeline CAPTURE_TIME = Timeline.timestampNanos("capture_time");

  private TestParts() {}

  static PartName part(String camera, int slice) {
    long start = BASE + slice * (60 * SECOND);
    return new PartName(
        "app",
        "run",
        new CameraId("robot", camera),
        "/robot/" + camera,
        start,
        start + 60 * SECOND,
        start + SECOND);
  }

  /** The chunk with that number: two pictures, bytes that only this chunk has. */
  static RecordingChunk.Rows rows(PartName part, int number) {
    return rows(part, number, 700, 900);
  }

  /** As {@link #rows(PartName, int)}, of 5 MiB. */
  static RecordingChunk.Rows largeRows(PartName part, int number) {
    return rows(part, number, 2 << 20, 3 << 20);
  }

  private static RecordingChunk.Rows rows(PartName part, int number, int oneBytes, int twoBytes) {
    long first = part.firstCaptureNanos() + number * SECOND;
    Random random = new Random(part.identity().hashCode() + 31L * number);
    byte[] one = new byte[oneBytes];
    byte[] two = new byte[twoBytes];
    random.nextBytes(one);
    random.nextBytes(two);
    Chunk chunk =
        Chunk.timed(
            ChunkNaming.ofPart(part.identity()),
            EntityPath.parse(part.entity()),
            CAPTURE_TIME,
            new long[] {first, first + SECOND / 2},
            EncodedImage.columns(Blobs.ofArrays(List.of(one, two)), "image/jpeg"));
    return new RecordingChunk.Rows(part, chunk, origins(part, number), "made up");
  }

  /** Two records, the later frame's first. */
  private static List<RecordPosition> origins(PartName part, int number) {
    int partition = Math.floorMod(part.camera().hashCode(), 3);
    long offset = part.firstCaptureNanos() / SECOND + 2L * number;
    return List.of(
        new RecordPosition("frames", partition, offset + 1),
        new RecordPosition("frames", partition, offset));
  }

  static SinkSettings settings(Path directory) {
    return settings(directory.toUri().toString());
  }

  static SinkSettings settings(String directory) {
    return settings(directory, RecordingSinkBuilder.DEFAULT_MAX_STATE_BYTES);
  }

  static SinkSettings settings(String directory, long maxStateBytes) {
    return new SinkSettings(
        directory,
        ObjectLayout.standard(),
        VideoFiles.BESIDE,
        AnnouncerFactory.none(),
        maxStateBytes,
        /* uploadThreads= */ 2,
        RecordingSinkBuilder.DEFAULT_MAX_UPLOAD_BYTES);
  }

  /** A segment of video with a made-up file, and the references to its frames. */
  static List<RecordingChunk.Rows> segment(PartName part, int number, byte[] mp4) {
    long first = part.firstCaptureNanos() + number * SECOND;
    ChunkNaming naming = ChunkNaming.ofPart(part.identity());
    EntityPath entity = EntityPath.parse(part.entity());
    Chunk asset = Chunk.timed(naming, entity, CAPTURE_TIME, new long[] {first}, AssetVideo.of(mp4));
    Chunk references =
        Chunk.timed(
            naming,
            entity,
            CAPTURE_TIME,
            new long[] {first, first + SECOND / 2},
            VideoFrameReference.columns(0, SECOND / 2));
    return List.of(
        new RecordingChunk.Rows(part, asset, List.of(), "made up"),
        new RecordingChunk.Rows(part, references, origins(part, number), "made up"));
  }

  static String recordingKey(PartName part) {
    return keys(part).recording();
  }

  static PartKeys keys(PartName part) {
    return PartKeys.wanted(ObjectLayout.standard().keyOf(part));
  }

  static PartManifest manifest(RecordingChunk.Pending pending) throws IOException {
    return PartManifests.parse(pending.manifest(), pending.key());
  }

  static RecordingChunk.End end(PartName part) {
    return new RecordingChunk.End(part, CloseReason.SLICE_END);
  }

  /** The recordings that are visible below a directory, by path relative to it. */
  static SortedMap<String, byte[]> recordings(Path directory) throws IOException {
    SortedMap<String, byte[]> recordings = visible(directory);
    recordings.keySet().removeIf(key -> !key.endsWith(".rrd"));
    return recordings;
  }

  /** What is visible below a directory, by path relative to it. */
  static SortedMap<String, byte[]> visible(Path directory) throws IOException {
    SortedMap<String, byte[]> visible = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!String.valueOf(file.getFileName()).startsWith(".")) {
          visible.put(directory.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return visible;
  }

  /** Uploads that nobody made visible. */
  static List<Path> hidden(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> String.valueOf(file.getFileName()).startsWith("."))
          .toList();
    }
  }

  /** The ids of all rows, which they keep whatever chunk they come to. */
  static List<RowId> rowIds(List<Chunk> chunks) {
    List<RowId> ids = new ArrayList<>();
    for (Chunk chunk : chunks) {
      for (int row = 0; row < chunk.rows(); row++) {
        ids.add(chunk.rowIds().id(row));
      }
    }
    return ids;
  }

  /** Reads a whole recording; fails where it is cut off. */
  static List<Chunk> read(Path file) throws IOException {
    try (RecordingReader reader = RecordingReader.open(file)) {
      List<Chunk> chunks = new ArrayList<>(reader.readChunks());
      if (!reader.isFinished()) {
        throw new IOException(file + " has no end mark");
      }
      return chunks;
    }
  }
}
