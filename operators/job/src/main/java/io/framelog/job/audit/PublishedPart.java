/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.audit;

import io.framelog.rrd.part.PartFacts;
import io.framelog.rrd.part.PartManifest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.flink.core.fs.Path;

/**
 * A part that is visible, as its manifest describes it.
 *
 * @param object its recording
 */
record PublishedPart(Path object, PartManifest manifest, PartFacts facts, Place place) {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /** Where it lies. */
  enum Place {
    /** Under the name that says what is in it. */
    OWN_NAME,
    /** Aside, since other bytes had that name. */
    CONFLICT
  }

  /** The camera and the day that its first frame was taken on, UTC. */
  CameraDay cameraDay() {
    return new CameraDay(
        facts.source().device(), facts.source().camera(), day(facts.frames().first()));
  }

  /** Whether frames of that time can be in it. */
  boolean covers(long captureNanos) {
    return facts.frames().first() <= captureNanos && captureNanos <= facts.frames().last();
  }

  static LocalDate day(long nanos) {
    return LocalDate.ofInstant(
        Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND)), ZoneOffset.UTC);
  }
}
