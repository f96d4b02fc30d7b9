/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rules for media share while one file is checked: chunks, decoders and findings. */
final class FileMedia {
  private final ChunkLoader loader;
  private final MediaCheck check;
  private final MediaDepth depth;
  private final Findings findings;
  private final Map<List<Object>, List<FoundVideo>> videos = new LinkedHashMap<>();

  FileMedia(ChunkLoader loader, MediaCheck check, MediaDepth depth, Findings findings) {
    this.loader = loader;
    this.check = check;
    this.depth = depth;
    this.findings = findings;
  }

  MediaCheck check() {
    return check;
  }

  MediaDepth depth() {
    return depth;
  }

  /** The first blob of a row; absent if the column is of another type, which was reported. */
  Optional<ByteBuffer> blob(EntityRows.Row row, String component) throws IOException {
    return loader
        .load(row.chunk())
        .component(component)
        .filter(c -> c.column().field().typeText().equals("List<List<UInt8>>"))
        .map(c -> c.column().items().blob(c.first(row.row())));
  }

  static byte[] copy(ByteBuffer blob) {
    byte[] copy = new byte[blob.remaining()];
    blob.duplicate().get(copy);
    return copy;
  }

  LatestAt<String> texts(EntityRows entity, String component, String timeline) throws IOException {
    return LatestAt.of(entity, component, timeline, loader, RawColumn::text);
  }

  <T> LatestAt<T> values(
      EntityRows entity, String component, String timeline, LatestAt.Value<T> value)
      throws IOException {
    return LatestAt.of(entity, component, timeline, loader, value);
  }

  /** The first whole number of a row. */
  long number(EntityRows.Row row, String component) throws IOException {
    return loader
        .load(row.chunk())
        .component(component)
        .map(c -> c.column().items().number(c.first(row.row())))
        .orElseThrow(() -> new IOException("Column " + component + " is gone"));
  }

  void found(EntityRows entity, FoundVideo video) {
    videos.computeIfAbsent(key(entity, entity.entity()), k -> new ArrayList<>()).add(video);
  }

  /** Static ones, then by time; those that open. */
  List<FoundVideo> videos(EntityRows of, String entity) {
    return videos.getOrDefault(key(of, entity), List.of());
  }

  Map<List<Object>, List<FoundVideo>> allVideos() {
    return videos;
  }

  private static List<Object> key(EntityRows of, String entity) {
    return List.of(of.store(), entity);
  }

  void report(ProblemCode code, EntityRows.Row row, String expected, String found) {
    findings.add(code, row.chunk().messageAt(), row.chunk().entity(), expected, found);
  }
}
