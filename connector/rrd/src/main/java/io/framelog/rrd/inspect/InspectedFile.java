/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.inspect;

import io.framelog.rrd.ManifestEntry;
import io.framelog.rrd.RecordingFile;
import io.framelog.rrd.RrdFormatException;
import io.framelog.rrd.StoreId;
import io.framelog.rrd.StoreIndex;
import io.framelog.rrd.StoredChunk;
import io.framelog.rrd.verify.FileReport;
import io.framelog.rrd.verify.FooterState;
import io.framelog.rrd.verify.Problem;
import io.framelog.rrd.verify.RecordingVerifier;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file and what is odd about it as a whole. Of one with a footer no more is read; any other is
 * read to its first damage, and judged, too.
 */
final class InspectedFile implements Closeable {
  /** Null for what is no recording. */
  private final @Nullable RecordingFile file;

  private final FooterState footer;
  private final List<Problem> problems;

  private InspectedFile(@Nullable RecordingFile file, FooterState footer, List<Problem> problems) {
    this.file = file;
    this.footer = footer;
    this.problems = problems;
  }

  /**
   * Opens a file, however damaged.
   *
   * @throws IOException if it cannot be read
   */
  static InspectedFile open(Path path) throws IOException {
    RecordingFile file;
    try {
      file = RecordingFile.open(path);
    } catch (RrdFormatException e) {
      FileReport report = judge(path);
      if (report.isGood()) {
        // sound, but more than there is memory for
        throw e;
      }
      return new InspectedFile(salvage(path), report.footer(), report.problems());
    }
    if (file.hasFooter()) {
      return new InspectedFile(
          file, file.stores().isEmpty() ? FooterState.EMPTY : FooterState.PRESENT, List.of());
    }
    try {
      FileReport report = judge(path);
      return new InspectedFile(file, report.footer(), report.problems());
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static FileReport judge(Path path) throws IOException {
    return RecordingVerifier.withoutMedia().verify(path);
  }

  private static @Nullable RecordingFile salvage(Path path) throws IOException {
    try {
      return RecordingFile.salvage(path);
    } catch (RrdFormatException e) {
      return null;
    }
  }

  FooterState footer() {
    return footer;
  }

  List<Problem> problems() {
    return problems;
  }

  List<StoreIndex> stores() {
    return file == null ? List.of() : file.stores();
  }

  /** Absent if the chunk is damaged. */
  Optional<StoredChunk> read(StoreId store, ManifestEntry entry) throws IOException {
    if (file == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(file.read(store, entry));
    } catch (RrdFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
