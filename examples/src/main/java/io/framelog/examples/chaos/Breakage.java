/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import java.util.EnumSet;
import java.util.Set;

/** A way in which the job can be broken on purpose, and what storage is guilty of then. */
enum Breakage {
  COMMIT_BEFORE_CHECKPOINT(Charge.EARLY),
  TAIL_DROPPED_ON_RECOVERY(Charge.LOST),
  UNTOUCHED_CAMERAS_FORGOTTEN(Charge.LOST),
  LOST_UPLOAD_ACKNOWLEDGED(Charge.LOST),
  DUPLICATES_EXPIRED_EARLY(Charge.SET_ASIDE, Charge.DOUBLED),
  PUBLISHED_NAME_OVERWRITTEN(Charge.OVERWRITTEN);

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
}
