/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.PendingObject;
import io.framelog.connector.element.RecordingChunk;
import java.io.IOException;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one part visible: videos, recording, manifest, and then the announcement. It may be asked
 * for the same part any number of times, also in the middle.
 *
 * <p>Assumptions: what is visible tells whether an upload was completed, not what the file system
 * answered: responses are lost, and one plugin reports success for a lost upload where an old
 * object lies. So nothing is completed under a key that has an object.
 */
final class PartPublisher {
  private static final Logger LOG = LoggerFactory.getLogger(PartPublisher.class);

  private final ObjectStore store;
  private final Announcer announcer;

  PartPublisher(ObjectStore store, Announcer announcer) {
    this.store = store;
    this.announcer = announcer;
  }

  /**
   * Publishes it.
   *
   * @return where it is
   * @throws IOException if it is not visible or not announced; {@link CommitFailure#of} says what
   *     follows from it
   */
  PartKeys publish(RecordingChunk.Pending part) throws IOException, InterruptedException {
    PartKeys staged = new PartKeys(part.key(), part.conflict());
    PartKeys keys = staged;
    Occupancy occupancy = store.look(keys, part.objects());
    while (occupancy instanceof Occupancy.Taken taken) {
      LOG.error(
          "{} became visible with other bytes while this job held the same part, which goes to {}",
          store.path(taken.key()),
          store.path(keys.next().recording()));
      keys = keys.next();
      occupancy = store.look(keys, part.objects());
    }
    byte[] manifest = part.manifest();
    if (occupancy instanceof Occupancy.Published published) {
      manifest = published.manifest();
    } else if (occupancy instanceof Occupancy.Free free) {
      for (PendingObject object : part.objects()) {
        if (!free.visible().contains(object.suffix())) {
          makeVisible(staged, keys, object);
        }
      }
      if (!keys.equals(staged)) {
        manifest = PendingManifest.moved(manifest, keys, part.objects());
      }
      store.publish(keys.manifest(), manifest);
    }
    announce(keys, manifest);
    part.objects().forEach(object -> Spool.forget(object.spool()));
    return keys;
  }

  private void makeVisible(PartKeys staged, PartKeys keys, PendingObject object)
      throws IOException {
    String key = keys.object(object.suffix());
    if (!keys.equals(staged)) {
      String taken = staged.object(object.suffix());
      publishCopy(key, object, new CommitFailure.TakenKey(store.path(taken)));
    } else if (object.wasVisible()) {
      publishCopy(key, object, new CommitFailure.Vanished(store.path(key)));
    } else {
      complete(key, object);
    }
    OptionalLong length = store.length(key);
    if (length.isEmpty() || length.getAsLong() != object.bytes()) {
      throw new PartCommitException(
          new CommitFailure.WrongLength(store.path(key), object.bytes(), length));
    }
  }

  private void complete(String key, PendingObject object) throws IOException {
    try {
      store.complete(object);
    } catch (IOException e) {
      if (store.holds(key, object)) {
        LOG.info("{} is visible, though completing it failed", store.path(key), e);
      } else if (UploadLoss.isLoss(e)) {
        publishCopy(key, object, new CommitFailure.LostUpload(store.path(key)));
      } else {
        throw e;
      }
    }
    if (store.length(key).isEmpty()) {
      publishCopy(key, object, new CommitFailure.LostUpload(store.path(key)));
    }
  }

  private void publishCopy(String key, PendingObject object, CommitFailure withoutCopy)
      throws IOException {
    byte[] copy = Spool.read(object.spool(), object.sha256());
    if (copy == null) {
      throw new PartCommitException(withoutCopy);
    }
    store.publish(key, copy);
  }

  private void announce(PartKeys keys, byte[] manifest) throws IOException, InterruptedException {
    try {
      announcer.announce(keys.recording(), manifest);
    } catch (IOException e) {
      throw new PartCommitException(new CommitFailure.Unannounced(String.valueOf(e)), e);
    }
  }
}
