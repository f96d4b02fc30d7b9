/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.inspect;

import io.framelog.rrd.ManifestEntry;
import io.framelog.rrd.StoreId;
import io.framelog.rrd.StoreIndex;
import io.framelog.rrd.verify.MediaCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds up files into recordings. Of a file with a footer only that is read, and the first chunk
 * with pictures of an entity whose codec is not known yet. Not for several threads.
 */
public final class RecordingInspector {
  private final @Nullable MediaProbe probe;
  private final List<FileSummary> files = new ArrayList<>();
  private final Map<StoreId, Collector> recordings = new LinkedHashMap<>();

  private static final class Collector {
    private final Set<String> files = new LinkedHashSet<>();
    private final Map<String, EntityCollector> entities = new TreeMap<>();
    private int chunks;
    private long rows;
    private long bytes;
  }

  private RecordingInspector(@Nullable MediaProbe probe) {
    this.probe = probe;
  }

  /**
   * With codecs and sizes of pictures.
   *
   * @param media opens the first video of each entity
   */
  public static RecordingInspector of(MediaCheck media) {
    return new RecordingInspector(new MediaProbe(media));
  }

  /** Reads no more than footers. */
  public static RecordingInspector withoutMedia() {
    return new RecordingInspector(null);
  }

  /**
   * Looks at one file, however damaged.
   *
   * @throws IOException if it cannot be read
   */
  public FileSummary add(Path path) throws IOException {
    String file = path.toString();
    Set<StoreId> stores = new LinkedHashSet<>();
    int chunks = 0;
    long rows = 0;
    try (InspectedFile opened = InspectedFile.open(path)) {
      for (StoreIndex store : opened.stores()) {
        stores.add(store.store());
        for (ManifestEntry chunk : store.chunks()) {
          chunks++;
          rows += chunk.rows();
          add(file, opened, store.store(), chunk);
        }
      }
      FileSummary summary =
          new FileSummary(
              file, Files.size(path), opened.footer(), chunks, rows, stores, opened.problems());
      files.add(summary);
      return summary;
    }
  }

  private void add(String file, InspectedFile opened, StoreId store, ManifestEntry chunk)
      throws IOException {
    Collector recording = recordings.computeIfAbsent(store, id -> new Collector());
    recording.files.add(file);
    recording.chunks++;
    recording.rows += chunk.rows();
    recording.bytes += chunk.byteSize();
    EntityCollector entity =
        recording.entities.computeIfAbsent("" + chunk.entity(), EntityCollector::new);
    entity.add(chunk);
    if (probe != null && !entity.hasMedia()) {
      probe.probe(opened, store, chunk).ifPresent(entity::media);
    }
  }

  /** In the order they were added. */
  public List<FileSummary> files() {
    return List.copyOf(files);
  }

  /** In the order of their first chunks. */
  public List<RecordingSummary> recordings() {
    List<RecordingSummary> all = new ArrayList<>();
    recordings.forEach(
        (store, recording) ->
            all.add(
                new RecordingSummary(
                    store,
                    List.copyOf(recording.files),
                    recording.chunks,
                    recording.rows,
                    recording.bytes,
                    entities(recording.entities.values()))));
    return all;
  }

  private static List<EntitySummary> entities(Collection<EntityCollector> entities) {
    return entities.stream().map(EntityCollector::summary).toList();
  }
}
