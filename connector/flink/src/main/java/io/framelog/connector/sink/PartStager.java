/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.PendingObject;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.archetype.AssetVideo;
import io.framelog.rrd.part.PartManifests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the objects of a part under keys that nothing visible has, ready to be made visible. Where
 * equal objects are visible already nothing is written; where different ones are, the part goes to
 * a key of its own below {@code _conflict/}. May be used by several threads at once.
 */
final class PartStager {
  private final ObjectStore store;
  private final Spool spool;

  PartStager(ObjectStore store, Spool spool) {
    this.store = store;
    this.spool = spool;
  }

  RecordingChunk.Pending stage(
      PartName part, OpenPart open, CloseReason reason, List<RecordingChunk.Rows> rows)
      throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    if (open.videos() == VideoFiles.BESIDE) {
      rows.forEach(each -> contents.putAll(videosOf(each.chunk())));
    }
    contents.put(PartKeys.RECORDING, PartBytes.of(part, rows));
    PartTally tally = new PartTally();
    rows.forEach(tally::add);

    List<PendingObject> objects = new ArrayList<>();
    contents.forEach((suffix, bytes) -> objects.add(unwritten(suffix, bytes)));
    PartKeys keys = PartKeys.wanted(open.key());
    try {
      Occupancy occupancy = store.look(keys, objects);
      while (occupancy instanceof Occupancy.Taken) {
        keys = keys.next();
        occupancy = store.look(keys, objects);
      }
      if (occupancy instanceof Occupancy.Free free) {
        write(keys, contents, free, objects);
      }
    } catch (IOException e) {
      throw new IOException(
          "part %s could not be written: %s"
              .formatted(store.path(keys.recording()), e.getMessage()),
          e);
    }
    byte[] manifest = PartManifests.json(PendingManifest.of(part, reason, keys, tally, objects));
    return new RecordingChunk.Pending(
        part, reason, keys.wanted(), keys.conflict(), objects, manifest, tally.count());
  }

  /** Replaces those that are not visible. */
  private void write(
      PartKeys keys, Map<String, byte[]> contents, Occupancy.Free free, List<PendingObject> objects)
      throws IOException {
    for (int i = 0; i < objects.size(); i++) {
      PendingObject object = objects.get(i);
      byte[] bytes = contents.get(object.suffix());
      if (bytes != null && !free.visible().contains(object.suffix())) {
        ObjectStore.Upload upload = store.upload(keys.object(object.suffix()), bytes);
        objects.set(
            i,
            new PendingObject(
                object.suffix(),
                object.bytes(),
                object.sha256(),
                upload.handleVersion(),
                upload.handle(),
                spool.keep(bytes)));
      }
    }
  }

  private static PendingObject unwritten(String suffix, byte[] bytes) {
    return new PendingObject(
        suffix, bytes.length, PartBytes.sums(bytes), 0, new byte[0], /* spool= */ null);
  }

  /** A segment's MP4 is in its asset already: contents by suffix. */
  static Map<String, byte[]> videosOf(Chunk chunk) {
    Map<String, byte[]> videos = new LinkedHashMap<>();
    chunk
        .values(AssetVideo.BLOB, Blobs.class)
        .ifPresent(
            blobs -> {
              for (int row = 0; row < chunk.rows(); row++) {
                long first = chunk.times().isEmpty() ? 0 : chunk.times().get(0).value(row);
                videos.put(PartKeys.videoSuffix(first), blobs.copy(row));
              }
            });
    return videos;
  }
}
