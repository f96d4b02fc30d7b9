/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.PendingObject;
import io.framelog.rrd.part.PartFacts;
import io.framelog.rrd.part.PartManifest;
import io.framelog.rrd.part.PartManifests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Manifests of parts before they are visible. The recording is the last of a part's objects. */
final class PendingManifest {
  private PendingManifest() {}

  static PartManifest of(
      PartName part, CloseReason reason, PartKeys keys, PartTally tally, List<PendingObject> all) {
    PendingObject recording = all.get(all.size() - 1);
    PartFacts facts =
        new PartFacts(
            new PartFacts.Source(
                part.application(),
                part.recording(),
                part.camera().device(),
                part.camera().camera(),
                part.entity()),
            new PartFacts.Slice(part.sliceStartNanos(), part.sliceEndNanos()),
            tally.frames(part.firstCaptureNanos()),
            label(reason),
            tally.encoders(),
            tally.records(),
            videos(keys, all));
    return new PartManifest(
        PartManifest.VERSION,
        keys.name(PartKeys.RECORDING),
        recording.bytes(),
        PartManifest.DEFAULT_PIECE_BYTES,
        recording.sha256(),
        /* recordings= */ null,
        facts);
  }

  /** The same, as it is to be stored under other keys. */
  static byte[] moved(byte[] json, PartKeys keys, List<PendingObject> all) throws IOException {
    PartManifest manifest = PartManifests.parse(json, keys.manifest());
    PartFacts facts = manifest.part();
    return PartManifests.json(
        new PartManifest(
            manifest.version(),
            keys.name(PartKeys.RECORDING),
            manifest.bytes(),
            manifest.pieceBytes(),
            manifest.sha256(),
            manifest.recordings(),
            facts == null
                ? null
                : new PartFacts(
                    facts.source(),
                    facts.slice(),
                    facts.frames(),
                    facts.closedBy(),
                    facts.encoders(),
                    facts.records(),
                    videos(keys, all))));
  }

  /** Whether a stored manifest says what one of these objects would. */
  static boolean speaksOf(PartManifest stored, PartKeys keys, List<PendingObject> all) {
    PendingObject recording = all.get(all.size() - 1);
    PartFacts facts = stored.part();
    return stored.bytes() == recording.bytes()
        && stored.pieceBytes() == PartManifest.DEFAULT_PIECE_BYTES
        && stored.sha256().equals(recording.sha256())
        && (facts == null ? List.of() : facts.videos()).equals(videos(keys, all));
  }

  private static List<PartFacts.Video> videos(PartKeys keys, List<PendingObject> all) {
    List<PartFacts.Video> videos = new ArrayList<>();
    for (PendingObject object : all.subList(0, all.size() - 1)) {
      videos.add(
          new PartFacts.Video(
              keys.name(object.suffix()),
              PartKeys.videoFirstNanos(object.suffix()),
              object.bytes(),
              object.sha256()));
    }
    return videos;
  }

  static String label(CloseReason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
