/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.check;

import io.framelog.rrd.ManifestEntry;
import io.framelog.rrd.StoreKind;
import io.framelog.rrd.Timeline;
import io.framelog.rrd.inspect.EntitySummary;
import io.framelog.rrd.inspect.FileSummary;
import io.framelog.rrd.inspect.Gap;
import io.framelog.rrd.inspect.RecordingSummary;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints what is in recordings for people. */
public final class InspectReport {
  private static final int MAX_GAPS = 5;
  private static final String TIME = "time";

  private final PrintWriter out;

  public InspectReport(PrintWriter out) {
    this.out = out;
  }

  /** Prints recordings, then the files that are not as they should be, then sums. */
  public void print(List<RecordingSummary> recordings, List<FileSummary> files) {
    recordings.forEach(this::recording);
    for (FileSummary file : files) {
      String trouble = trouble(file);
      if (!trouble.isEmpty()) {
        out.println(file.file() + ": " + trouble);
        file.problems().stream().limit(3).forEach(problem -> out.println("  " + problem.text()));
      }
    }
    out.println(
        Words.count(files.size(), "file")
            + ", "
            + Words.bytes(files.stream().mapToLong(FileSummary::bytes).sum())
            + ", "
            + Words.count(
                recordings.stream().filter(r -> r.store().kind() == StoreKind.RECORDING).count(),
                "recording"));
    out.flush();
  }

  /** What is odd about a file as a whole; empty for a finished recording. */
  static String trouble(FileSummary file) {
    if (FileKind.of(file) == FileKind.NOT_A_RECORDING) {
      return "not a recording";
    }
    return switch (file.footer()) {
      case PRESENT -> "";
      case EMPTY ->
          file.chunks() == 0
              ? "no chunks"
              : "an end mark without an index of its chunks; read in full";
      case MISSING -> "no footer: unfinished, or cut; what is there was read in full";
      case DAMAGED -> "a damaged footer; what is there was read in full";
    };
  }

  private void recording(RecordingSummary recording) {
    String kind = recording.store().kind() == StoreKind.BLUEPRINT ? " (blueprint)" : "";
    out.println(
        recording.store().applicationId()
            + " / "
            + recording.store().recordingId()
            + kind
            + ": "
            + Words.count(recording.files().size(), "file")
            + ", "
            + Words.bytes(recording.bytes())
            + ", "
            + Words.count(recording.chunks(), "chunk")
            + ", "
            + Words.count(recording.rows(), "row"));
    AlignedTable table = new AlignedTable();
    table.add("entity", "archetypes", "media", "frames", "rate", "from", "for", "size");
    recording.entities().forEach(entity -> table.add(cells(entity)));
    table.print(out, "  ");
    for (EntitySummary entity : recording.entities()) {
      entity.mainTimeline().ifPresent(timeline -> gaps(entity, timeline));
    }
    out.println();
  }

  private static String[] cells(EntitySummary entity) {
    Optional<ManifestEntry.TimeRange> span = entity.spans().stream().findFirst();
    String timeline =
        span.map(s -> s.timeline().name())
            .filter(n -> !n.equals(TIME))
            .map(n -> " " + n)
            .orElse("");
    return new String[] {
      entity.path(),
      entity.archetypes().isEmpty() ? "-" : String.join(" ", entity.archetypes()),
      entity.media().map(Object::toString).orElse("-"),
      entity.frames() > 0 ? "" + entity.frames() : Words.count(entity.rows(), "row"),
      entity.framesPerSecond().map(r -> String.format(Locale.ROOT, "%.2f/s", r)).orElse("-"),
      span.map(s -> Words.time(s.timeline(), s.start()) + timeline).orElse("static"),
      span.map(s -> Words.span(s.timeline(), s.start(), s.end())).orElse("-"),
      Words.bytes(entity.bytes())
    };
  }

  private void gaps(EntitySummary entity, Timeline timeline) {
    List<Gap> gaps = entity.gaps();
    if (gaps.isEmpty()) {
      return;
    }
    out.println("  " + Words.count(gaps.size(), "gap") + " in " + entity.path() + ":");
    for (Gap gap : gaps.subList(0, Math.min(MAX_GAPS, gaps.size()))) {
      out.println(
          "    "
              + Words.time(timeline, gap.from())
              + ", "
              + Words.span(timeline, gap.from(), gap.to()));
    }
    if (gaps.size() > MAX_GAPS) {
      out.println("    and " + (gaps.size() - MAX_GAPS) + " more, which --json lists");
    }
  }
}
