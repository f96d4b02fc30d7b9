/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds every fault of {@code .rrd} and {@code .rbl} files, and of the files of one recording among
 * each other; a file of an older Rerun than 0.41 is only read through. Reads a file once, and
 * chunks with media once more; holds one chunk, and of the others ids and times, some 50 bytes per
 * row. Not for several threads.
 */
public final class RecordingVerifier {
  private final @Nullable MediaCheck media;
  private final MediaDepth depth;
  private final AcrossFiles across = new AcrossFiles();

  private RecordingVerifier(@Nullable MediaCheck media, MediaDepth depth) {
    this.media = media;
    this.depth = depth;
  }

  /** Of all but what is in blobs. */
  public static RecordingVerifier withoutMedia() {
    return new RecordingVerifier(null, MediaDepth.STRUCTURE);
  }

  /** Of everything. */
  public static RecordingVerifier of(MediaCheck media, MediaDepth depth) {
    return new RecordingVerifier(media, depth);
  }

  /**
   * Checks one file.
   *
   * @throws IOException if it cannot be read; whatever is wrong in it is in the report
   */
  public FileReport verify(Path path) throws IOException {
    Findings findings = new Findings(path.toString());
    try (FileBytes file = new FileBytes(path)) {
      Optional<StreamVersion> version = StreamVersion.first(file);
      if (version.isPresent() && version.get().isOlder()) {
        return OlderFile.check(path, file.size(), version.get(), findings);
      }
      FileIndex index = FileScan.scan(file, findings);
      new IdRules(findings).check(index.chunks());
      ChunkLoader loader = new ChunkLoader(file);
      List<FoundVideo> videos = List.of();
      if (media != null) {
        videos = media(index, new FileMedia(loader, media, depth, findings));
      }
      across.add(path, index, videos, loader);
      return new FileReport(
          path.toString(),
          file.size(),
          index.footer(),
          index.chunks().size(),
          index.chunks().stream().mapToLong(ChunkEntry::rows).sum(),
          index.stores(),
          findings.problems(),
          findings.omitted());
    }
  }

  private static List<FoundVideo> media(FileIndex index, FileMedia media) throws IOException {
    List<EntityRows> entities = EntityRows.group(index.chunks());
    for (EntityRows entity : entities) {
      String timeline = timeline(entity);
      ImageRules.check(entity, timeline, media);
      PictureRules.check(entity, timeline, media);
      VideoRules.check(entity, timeline, media);
      StreamRules.check(entity, timeline, media);
    }
    // after all videos: a reference may be to another entity
    for (EntityRows entity : entities) {
      ReferenceRules.check(entity, timeline(entity), media);
    }
    return media.allVideos().values().stream().flatMap(List::stream).toList();
  }

  /** Empty for an entity with static data only; no timeline has that name. */
  private static String timeline(EntityRows entity) {
    Optional<String> main = entity.mainTimeline();
    return main.orElse("");
  }

  /**
   * What is wrong between the files so far, of which each is good by itself. Not about files of an
   * older Rerun.
   *
   * @throws IOException if a file cannot be read again
   */
  public AcrossReport acrossFiles() throws IOException {
    return across.report();
  }
}
