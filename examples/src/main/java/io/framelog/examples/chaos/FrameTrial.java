/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import java.util.HashMap;
import java.util.Map;

/** Holds the frames in storage against those that were sent. */
final class FrameTrial {
  private final Map<FrameNumber, ChaosFrame> sent;
  private final Map<DeadLetters.Key, String> deadLetters;
  private final Verdict verdict;

  FrameTrial(
      Map<FrameNumber, ChaosFrame> sent,
      Map<DeadLetters.Key, String> deadLetters,
      Verdict verdict) {
    this.sent = sent;
    this.deadLetters = deadLetters;
    this.verdict = verdict;
  }

  void judge(Storage storage) {
    Map<FrameNumber, Sighting> seen = new HashMap<>();
    for (Sighting sighting : storage.sightings()) {
      if (sighting.number().isEmpty()) {
        verdict.charge(
            Charge.UNDECODABLE,
            "%s at %d: %s".formatted(sighting.key(), sighting.captureNanos(), sighting.object()));
      } else {
        judge(sighting.number().get(), sighting, seen);
      }
    }
    sent.forEach((number, frame) -> judgeMissing(frame, seen.containsKey(number)));
    storage.partial().forEach(problem -> verdict.charge(Charge.PARTIAL, problem));
    storage.unexplained().forEach(object -> verdict.charge(Charge.UNEXPLAINED, object.toString()));
  }

  private void judge(FrameNumber number, Sighting sighting, Map<FrameNumber, Sighting> seen) {
    ChaosFrame frame = sent.get(number);
    if (frame == null || !fits(frame, sighting)) {
      verdict.charge(
          Charge.WRONG,
          "%s in %s at %d: %s"
              .formatted(number, sighting.key(), sighting.captureNanos(), sighting.object()));
      return;
    }
    Sighting before = seen.putIfAbsent(number, sighting);
    if (before != null) {
      verdict.charge(
          Charge.DOUBLED,
          "%s in %s and in %s".formatted(number, before.object(), sighting.object()));
    }
  }

  /** Late frames may lie on an entity below the camera's own. */
  private static boolean fits(ChaosFrame frame, Sighting sighting) {
    String entity = sighting.key().entity();
    return frame.captureNanos() == sighting.captureNanos()
        && frame.recording().equals(sighting.key().recording())
        && (entity.equals(frame.camera().entity())
            || entity.startsWith(frame.camera().entity() + "/"));
  }

  private void judgeMissing(ChaosFrame frame, boolean stored) {
    String reason =
        deadLetters.get(new DeadLetters.Key(frame.camera().name(), frame.captureNanos()));
    if (!stored && reason == null) {
      verdict.charge(
          Charge.LOST,
          "%s captured at %d for %s"
              .formatted(frame.number(), frame.captureNanos(), frame.recording()));
    } else if (reason != null && (stored || !CameraFrames.mayBeLate(frame))) {
      verdict.charge(
          Charge.SET_ASIDE,
          "%s captured at %d, %s, %s"
              .formatted(
                  frame.number(), frame.captureNanos(), reason, stored ? "though stored" : ""));
    }
  }
}
