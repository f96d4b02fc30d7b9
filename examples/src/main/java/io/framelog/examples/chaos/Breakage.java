/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A way in which the job can be broken on purpose, and what storage is guilty of then. */
enum Breakage {
  COMMIT_BEFORE_CHECKPOINT(Charge.EARLY),
  TAIL_DROPPED_ON_RECOVERY(Charge.LOST),
  UNTOUCHED_CAMERAS_FORGOTTEN(Charge.LOST),
  LOST_UPLOAD_ACKNOWLEDGED(Charge.LOST),
  DUPLICATES_EXPIRED_EARLY(Charge.SET_ASIDE, Charge.DOUBLED),
  PUBLISHED_NAME_OVERWRITTEN(Charge.OVERWRITTEN);

  /** A camera has to have frames that wait when its pause begins and the process is killed. */
  private static final int KILLS_TO_MEET_A_PAUSE = 6;

  private final Charge charge;
  private final Charge otherCharge;

  Breakage(Charge charge) {
    this(charge, charge);
  }

  Breakage(Charge charge, Charge otherCharge) {
    this.charge = charge;
    this.otherCharge = otherCharge;
  }

  /** One of these has to be found. */
  Set<Charge> charges() {
    return EnumSet.of(charge, otherCharge);
  }

  /** What has to befall the job so that it shows, as often as it takes. */
  List<Disaster> disasters() {
    return switch (this) {
      case COMMIT_BEFORE_CHECKPOINT -> List.of(Disaster.TASK_MANAGER_KILLED);
      case TAIL_DROPPED_ON_RECOVERY ->
          List.of(Disaster.KILLED_IN_BATCH, Disaster.KILLED_BEFORE_COMMIT);
      case UNTOUCHED_CAMERAS_FORGOTTEN ->
          Collections.nCopies(KILLS_TO_MEET_A_PAUSE, Disaster.KILLED_IN_BATCH);
      case DUPLICATES_EXPIRED_EARLY -> List.of(Disaster.KILLED_IN_BATCH, Disaster.RESCALED);
      case LOST_UPLOAD_ACKNOWLEDGED, PUBLISHED_NAME_OVERWRITTEN -> List.of(Disaster.UPLOAD_LOST);
    };
  }
}
