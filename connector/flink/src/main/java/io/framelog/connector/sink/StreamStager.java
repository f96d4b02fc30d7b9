/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.CloseReason;
import io.framelog.connector.element.PartName;
import io.framelog.connector.element.PendingObject;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.rrd.part.PartManifests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the objects of parts that are streamed. May be used by several threads at once. */
final class StreamStager {
  private final ObjectStore store;
  private final Spool spool;

  StreamStager(ObjectStore store, Spool spool) {
    this.store = store;
    this.spool = spool;
  }

  StreamedUpload upload(UploadState from) {
    return new StreamedUpload(store, from);
  }

  /** Uploads a file that will lie beside the part. */
  StagedVideo stageBeside(PartKeys keys, String suffix, byte[] bytes) throws IOException {
    ObjectStore.Upload upload = store.upload(keys.object(suffix), bytes);
    return new StagedVideo(
        keys,
        new PendingObject(
            suffix,
            bytes.length,
            PartBytes.sums(bytes),
            upload.handleVersion(),
            upload.handle(),
            spool.keep(bytes)));
  }

  /**
   * Ends a part. Where an equal one is visible it is taken instead, and the upload is given up:
   * only now is it known what the part is.
   */
  RecordingChunk.Pending finish(
      PartName part,
      CloseReason reason,
      StreamedUpload upload,
      byte[] last,
      List<StagedVideo> videos,
      PartTally tally)
      throws IOException {
    try {
      PendingObject outcome = upload.outcome(last);
      List<PendingObject> objects = new ArrayList<>();
      videos.forEach(video -> objects.add(asVisible(video.object())));
      objects.add(outcome);
      PartKeys equal = equalVisible(upload.keys(), objects);
      if (equal != null) {
        upload.abandon();
        return pending(part, reason, equal, objects, tally);
      }
      ObjectStore.Upload sent = upload.complete(last);
      PartKeys keys = upload.keys();
      List<PendingObject> staged = new ArrayList<>();
      for (StagedVideo video : videos) {
        staged.add(video.keys().equals(keys) ? video.object() : moved(video, keys));
      }
      staged.add(
          new PendingObject(
              outcome.suffix(),
              outcome.bytes(),
              outcome.sha256(),
              sent.handleVersion(),
              sent.handle(),
              /* spool= */ null));
      return pending(part, reason, keys, staged, tally);
    } catch (IOException e) {
      throw new IOException(
          "part %s could not be written: %s"
              .formatted(store.path(upload.keys().recording()), e.getMessage()),
          e);
    }
  }

  private static PendingObject asVisible(PendingObject object) {
    return new PendingObject(
        object.suffix(), object.bytes(), object.sha256(), 0, new byte[0], /* spool= */ null);
  }

  /** Where the whole part is visible, of the places before its own. */
  private @Nullable PartKeys equalVisible(PartKeys own, List<PendingObject> objects)
      throws IOException {
    PartKeys keys = PartKeys.wanted(own.wanted());
    // its own place, too: it may have been published since the checkpoint that this goes on from
    while (keys.conflict() <= own.conflict()) {
      Occupancy occupancy = store.look(keys, objects);
      if (occupancy instanceof Occupancy.Published
          || (occupancy instanceof Occupancy.Free free
              && free.visible().size() == objects.size())) {
        return keys;
      }
      keys = keys.next();
    }
    return null;
  }

  /** The part goes elsewhere than when the file was uploaded: what was published then has it. */
  private PendingObject moved(StagedVideo video, PartKeys keys) throws IOException {
    String before = video.keys().object(video.object().suffix());
    if (!store.holds(before, video.object())) {
      throw new PartCommitException(new CommitFailure.LostUpload(store.path(before)));
    }
    return stageBeside(keys, video.object().suffix(), store.read(before)).object();
  }

  private static RecordingChunk.Pending pending(
      PartName part,
      CloseReason reason,
      PartKeys keys,
      List<PendingObject> objects,
      PartTally tally)
      throws IOException {
    byte[] manifest = PartManifests.json(PendingManifest.of(part, reason, keys, tally, objects));
    return new RecordingChunk.Pending(
        part, reason, keys.wanted(), keys.conflict(), objects, manifest, tally.count());
  }
}
