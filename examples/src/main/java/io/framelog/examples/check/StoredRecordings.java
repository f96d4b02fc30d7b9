/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.check;

import io.framelog.rrd.Blobs;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.Numbers;
import io.framelog.rrd.RecordingReader;
import io.framelog.rrd.RrdFormatException;
import io.framelog.rrd.RrdMessage;
import io.framelog.rrd.StoreKind;
import io.framelog.rrd.StoredChunk;
import io.framelog.rrd.TimeColumn;
import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.archetype.EncodedImage;
import io.framelog.rrd.archetype.Image;
import io.framelog.rrd.archetype.ImageFormat;
import io.framelog.rrd.archetype.ImageFormats;
import io.framelog.rrd.archetype.VideoFrameReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the {@code .rrd} objects below a directory hold, in memory.
 *
 * <p>Rows with {@code EncodedImage}, {@code Image}, {@code VideoFrameReference} and {@code
 * AssetVideo} are taken; static rows and other archetypes are left out. Hidden files are not
 * objects: a local file system keeps unfinished uploads under such names.
 */
public final class StoredRecordings {
  private final Map<EntityKey, StoredEntity> entities = new TreeMap<>();
  private final List<Path> objects = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private StoredRecordings() {}

  /**
   * Reads all objects below a directory; a directory that is missing holds none.
   *
   * @throws IOException if a file cannot be read; one that is no recording is a problem instead
   */
  public static StoredRecordings read(Path directory) throws IOException {
    StoredRecordings recordings = new StoredRecordings();
    for (Path object : objectsBelow(directory)) {
      recordings.add(object);
    }
    return recordings;
  }

  /** The visible {@code .rrd} files below a directory, by name. */
  public static List<Path> objectsBelow(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(StoredRecordings::isObject).sorted().toList();
    }
  }

  private static boolean isObject(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".rrd") && !name.startsWith(".") && Files.isRegularFile(file);
  }

  private void add(Path object) throws IOException {
    objects.add(object);
    Set<EntityKey> found = new HashSet<>();
    try (RecordingReader reader = RecordingReader.open(object)) {
      for (Optional<RrdMessage> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof StoredChunk stored
            && stored.store().kind() == StoreKind.RECORDING) {
          EntityKey key =
              new EntityKey(stored.store().recordingId(), stored.chunk().entity().toString());
          if (add(object, key, stored.chunk())) {
            found.add(key);
          }
        }
      }
      if (!reader.isFinished()) {
        problems.add("an object ends before its end mark: " + object);
      }
    } catch (RrdFormatException e) {
      problems.add("an object is no whole recording, " + e.getMessage());
    }
    for (EntityKey key : found) {
      entity(key).addObject(Files.size(object));
    }
  }

  /** Whether the chunk holds pictures or video. */
  private boolean add(Path object, EntityKey key, Chunk chunk) {
    TimeColumn times = captureTimes(chunk);
    if (times == null) {
      return false;
    }
    Optional<Blobs> files = chunk.values(EncodedImage.BLOB, Blobs.class);
    Optional<Blobs> pixels = chunk.values(Image.BUFFER, Blobs.class);
    Optional<Blobs> videos = chunk.values(AssetVideo.BLOB, Blobs.class);
    Optional<Numbers> references = chunk.values(VideoFrameReference.TIMESTAMP, Numbers.class);
    for (int row = 0; row < chunk.rows(); row++) {
      long nanos = times.value(row);
      if (files.isPresent()) {
        byte[] bytes = files.get().copy(first(chunk, EncodedImage.BLOB, row));
        entity(key).add(new StoredFrame(object, nanos, new StoredFrame.PictureFile(bytes)));
      }
      Optional<ImageFormat> format = format(chunk, row);
      if (pixels.isPresent() && format.isPresent()) {
        byte[] bytes = pixels.get().copy(first(chunk, Image.BUFFER, row));
        entity(key)
            .add(new StoredFrame(object, nanos, new StoredFrame.Pixels(format.get(), bytes)));
      }
      if (references.isPresent()) {
        long presentationNanos =
            references.get().longValue(first(chunk, VideoFrameReference.TIMESTAMP, row));
        entity(key)
            .add(new StoredFrame(object, nanos, new StoredFrame.VideoReference(presentationNanos)));
      }
      if (videos.isPresent()) {
        byte[] mp4 = videos.get().copy(first(chunk, AssetVideo.BLOB, row));
        entity(key).add(new StoredVideo(object, nanos, mp4));
      }
    }
    return files.isPresent() || pixels.isPresent() || references.isPresent() || videos.isPresent();
  }

  private static Optional<ImageFormat> format(Chunk chunk, int row) {
    return chunk
        .component(Image.FORMAT)
        .flatMap(column -> ImageFormats.read(column.values(), column.cells().start(row)));
  }

  /** Index of the first value of a row. */
  private static int first(Chunk chunk, ComponentDescriptor descriptor, int row) {
    return chunk.component(descriptor).orElseThrow().cells().start(row);
  }

  /** Chunks of ours have one timeline that counts nanoseconds since the epoch. */
  private static @Nullable TimeColumn captureTimes(Chunk chunk) {
    return chunk.times().isEmpty() ? null : chunk.times().get(0);
  }

  private StoredEntity entity(EntityKey key) {
    return entities.computeIfAbsent(key, unused -> new StoredEntity());
  }

  /** By recording and entity. */
  public Map<EntityKey, StoredEntity> entities() {
    return Map.copyOf(entities);
  }

  /** All objects that were read, by name. */
  public List<Path> objects() {
    return List.copyOf(objects);
  }

  /** Objects that are not whole. */
  public List<String> problems() {
    return List.copyOf(problems);
  }
}
