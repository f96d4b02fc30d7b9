/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

import java.util.Arrays;

/**
 * Decides which access units of a stream can be stored: decoding must be able to begin at the first
 * one of each run. Units before the first keyframe, and after a gap until the next keyframe, are
 * set aside, and so are units that are broken: without them, those after them do not decode.
 *
 * <p>Parameter sets are carried on from wherever in the stream they came. One instance serves one
 * stream and one thread.
 */
public final class StreamGate {
  private final StreamInspector inspector;
  private boolean open;

  /** Parameter sets of the group of pictures that is open. */
  private byte[] groupSets = {};

  /**
   * @param inspector of this stream alone
   */
  public StreamGate(StreamInspector inspector) {
    this.inspector = inspector;
  }

  /** What becomes of a unit. */
  public sealed interface Verdict {

    /**
     * It is stored.
     *
     * @param begins whether a group of pictures begins with it
     */
    record Stored(AccessUnit unit, boolean begins) implements Verdict {}

    /** It is set aside; the message says why. */
    record SetAside(Cause cause, String message) implements Verdict {}
  }

  /** Why a unit is set aside. */
  public enum Cause {
    /** It is not one access unit with one picture. */
    UNREADABLE,
    /** It needs pictures that are not there: no keyframe has come, or one before it is missing. */
    NO_KEYFRAME,
    /** Pictures are shown in another order than they come, which is not handled. */
    REORDERED,
    /** Parameter sets changed within a group of pictures, which no file of samples can say. */
    SETS_CHANGED
  }

  /** Says that something between the last unit and the next one is missing. */
  public void gap() {
    open = false;
  }

  /** All parameter sets that came so far, for the inspector of a later gate. */
  public byte[] parameterSets() {
    return inspector.parameterSets();
  }

  /** Judges the next unit, which is not kept. */
  public Verdict offer(byte[] bytes) {
    AccessUnit unit;
    try {
      unit = inspector.inspect(bytes);
    } catch (AccessUnitException e) {
      open = false;
      return new Verdict.SetAside(Cause.UNREADABLE, String.valueOf(e.getMessage()));
    }
    if (unit.reordered()) {
      open = false;
      return new Verdict.SetAside(
          Cause.REORDERED,
          "The stream may show pictures in another order than they come (B-frames): set the camera to send none");
    }
    if (unit.keyframe() && unit.parameterSets().length > 0) {
      open = true;
      groupSets = unit.parameterSets();
      return new Verdict.Stored(unit, /* begins= */ true);
    }
    open &= !unit.afterGap();
    if (open && !Arrays.equals(groupSets, unit.parameterSets())) {
      open = false;
      return new Verdict.SetAside(
          Cause.SETS_CHANGED, "Parameter sets changed between two keyframes, which is not handled");
    }
    if (open) {
      return new Verdict.Stored(unit, /* begins= */ false);
    }
    return new Verdict.SetAside(
        Cause.NO_KEYFRAME,
        unit.keyframe()
            ? "No parameter sets came before the keyframe"
            : "No keyframe came since the stream began or since a picture of it went missing");
  }
}
