/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.mutants;

import java.util.Locale;

/** A way in which the job is broken; each loses, doubles or overwrites frames in some failure. */
public enum Mutant {
  /** The committer publishes at the barrier. */
  COMMIT_BEFORE_CHECKPOINT(
      "org.apache.flink.streaming.runtime.operators.sink.CommitterOperator",
      "snapshotState",
      CommitAtBarrier.class),
  /** What came last to an open part is not restored. */
  TAIL_DROPPED_ON_RECOVERY("io.framelog.connector.sink.OpenPart$Codec", "read", ShorterPart.class),
  /** Cameras that did not wake up since the restore are taken for empty ones. */
  UNTOUCHED_CAMERAS_FORGOTTEN(
      "io.framelog.operators.BatchFramesOperator", "snapshotState", ForgetUntouched.class),
  /** A commit that failed is taken for done. */
  LOST_UPLOAD_ACKNOWLEDGED(
      "io.framelog.connector.sink.PartCommitter", "commit", SwallowFailure.class),
  /** Frames are known again for some seconds only, but are accepted for an hour. */
  DUPLICATES_EXPIRED_EARLY("io.framelog.operators.FrameIndex", "purge", PurgeNearlyAll.class),
  /** Nothing that is visible is seen. */
  PUBLISHED_NAME_OVERWRITTEN("io.framelog.connector.sink.ObjectStore", "look", SeeNothing.class);

  private final String className;
  private final String methodName;
  private final Class<?> advice;

  Mutant(String className, String methodName, Class<?> advice) {
    this.className = className;
    this.methodName = methodName;
    this.advice = advice;
  }

  /** By its name in any case, with hyphens or underscores. */
  public static Mutant named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String className() {
    return className;
  }

  String methodName() {
    return methodName;
  }

  Class<?> advice() {
    return advice;
  }
}
