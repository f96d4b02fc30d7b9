/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.ManifestEntry;
import io.framelog.rrd.RecordingFile;
import io.framelog.rrd.RrdFormatException;
import io.framelog.rrd.RrdTruncatedException;
import io.framelog.rrd.StoreId;
import io.framelog.rrd.StoreIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges a file of an older Rerun, whose rules were others: by whether it can be read. That is its
 * framing, its footer if it has one, and that every chunk decodes.
 */
final class OlderFile {
  private final Path path;
  private final long bytes;
  private final Findings findings;
  private final Set<StoreId> stores = new LinkedHashSet<>();
  private FooterState footer = FooterState.DAMAGED;
  private int chunks;
  private long rows;

  private OlderFile(Path path, long bytes, Findings findings) {
    this.path = path;
    this.bytes = bytes;
    this.findings = findings;
  }

  static FileReport check(Path path, long bytes, StreamVersion version, Findings findings)
      throws IOException {
    findings.add(
        ProblemCode.OLDER_VERSION,
        4,
        null,
        "version 0.41 for every check",
        version + ", which is only read through");
    OlderFile file = new OlderFile(path, bytes, findings);
    file.read();
    return new FileReport(
        path.toString(),
        bytes,
        file.footer,
        file.chunks,
        file.rows,
        file.stores,
        findings.problems(),
        findings.omitted());
  }

  private void read() throws IOException {
    try (RecordingFile file = RecordingFile.open(path)) {
      footer = file.hasFooter() ? FooterState.PRESENT : FooterState.EMPTY;
      if (!file.isFinished()) {
        footer = FooterState.MISSING;
        if (file.damage().isEmpty()) {
          findings.add(ProblemCode.NO_FOOTER, bytes, null, "an end message", "the end of the file");
        }
      }
      count(file);
      return;
    } catch (RrdFormatException e) {
      report(e, null);
    }
    try (RecordingFile file = RecordingFile.salvage(path)) {
      count(file);
    } catch (RrdFormatException e) {
      report(e, null);
    }
  }

  private void count(RecordingFile file) throws IOException {
    file.damage().ifPresent(damage -> report(damage, null));
    for (StoreIndex store : file.stores()) {
      stores.add(store.store());
      for (ManifestEntry entry : store.chunks()) {
        // without a footer they were all read to find them
        if (!file.hasFooter() || decodes(file, store.store(), entry)) {
          chunks++;
          rows += entry.rows();
        }
      }
    }
  }

  private boolean decodes(RecordingFile file, StoreId store, ManifestEntry entry)
      throws IOException {
    try {
      file.read(store, entry);
      return true;
    } catch (RrdFormatException e) {
      report(e, "" + entry.entity());
      return false;
    }
  }

  private void report(RrdFormatException damage, @Nullable String entity) {
    ProblemCode code =
        damage instanceof RrdTruncatedException ? ProblemCode.TRUNCATED : ProblemCode.MALFORMED;
    findings.add(code, damage.offset(), entity, damage.expected(), damage.found());
  }
}
