/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.part;

import io.framelog.rrd.ManifestEntry;
import io.framelog.rrd.inspect.EntitySummary;
import io.framelog.rrd.inspect.RecordingInspector;
import io.framelog.rrd.inspect.RecordingSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file holds, as a manifest says it. */
final class PartContents {
  private PartContents() {}

  static List<PartManifest.Recording> of(Path file) throws IOException {
    RecordingInspector inspector = RecordingInspector.withoutMedia();
    inspector.add(file);
    return inspector.recordings().stream().map(PartContents::recording).toList();
  }

  private static PartManifest.Recording recording(RecordingSummary summary) {
    return new PartManifest.Recording(
        summary.store().kind().name().toLowerCase(Locale.ROOT),
        summary.store().applicationId(),
        summary.store().recordingId(),
        summary.entities().stream().map(PartContents::entity).toList());
  }

  private static PartManifest.Entity entity(EntitySummary summary) {
    Optional<ManifestEntry.TimeRange> span = summary.spans().stream().findFirst();
    return new PartManifest.Entity(
        summary.path(),
        summary.rows(),
        summary.frames(),
        span.map(s -> s.timeline().name()).orElse(null),
        span.map(ManifestEntry.TimeRange::start).orElse(null),
        span.map(ManifestEntry.TimeRange::end).orElse(null));
  }
}
