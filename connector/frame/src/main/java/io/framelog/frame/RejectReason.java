/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

/** Why a record or a frame is a dead letter. The code is what operators search for. */
public enum RejectReason {
  /** The record has no value, or an empty one. */
  EMPTY_RECORD("empty-record"),
  /** Neither headers nor key name the camera, or the name is unusable. */
  NO_CAMERA("no-camera"),
  /** No header and no default names the recording, or the name is unusable. */
  NO_RECORDING("no-recording"),
  /** The capture time header is missing. */
  NO_CAPTURE_TIME("no-capture-time"),
  /** The capture time is not a number, or before the earliest accepted instant. */
  BAD_CAPTURE_TIME("bad-capture-time"),
  /** The capture time is further from the record's timestamp in Kafka than its route allows. */
  CLOCK_SKEW("clock-skew"),
  /** The header {@code marker} says something that is no marker. */
  BAD_MARKER("bad-marker"),
  /** The record is not in the envelope that its route states. */
  BAD_ENVELOPE("bad-envelope"),
  /** The message's structure is broken, or lacks what its format demands. */
  MALFORMED_MESSAGE("malformed-message"),
  /** The message ends before what it says it holds: it was cut, or a length in it is wrong. */
  TRUNCATED_MESSAGE("truncated-message"),
  /** The message is serialized in a way that is not read here. */
  UNSUPPORTED_ENCAPSULATION("unsupported-encapsulation"),
  /** The record is a piece of a frame, or says where a frame lies: only whole frames are read. */
  PARTIAL_FRAME("partial-frame"),
  /** The bytes are not of a picture format that is read here. */
  UNSUPPORTED_FORMAT("unsupported-format"),
  /** The message holds no picture where its format has one. */
  EMPTY_PICTURE("empty-picture"),
  /** The width or height of bare pixels is missing, or zero. */
  BAD_GEOMETRY("bad-geometry"),
  /** A row of pixels would not fit the distance from it to the next. */
  BAD_STEP("bad-step"),
  /** There are fewer pixels than width, height and step say. */
  SHORT_PIXELS("short-pixels"),
  /** The picture ends before its end mark. */
  TRUNCATED_PICTURE("truncated-picture"),
  /** The picture's structure is broken. */
  MALFORMED_PICTURE("malformed-picture"),
  /** The picture or its claimed size is above a limit. */
  TOO_LARGE("too-large"),
  /** The picture's structure is whole but its pixels could not be decoded or encoded. */
  UNDECODABLE_PICTURE("undecodable-picture"),
  /** The picture is smaller or larger than what the route's encoder takes. */
  UNSUPPORTED_SIZE("unsupported-size"),
  /** The route's encoding makes nothing of this kind of content. */
  UNENCODABLE_FORMAT("unencodable-format"),
  /** The picture has another size or other colours than the first one of its batch. */
  FORMAT_CHANGE("format-change"),
  /** The calibration is of no camera, such as one that is all zeros. */
  UNUSABLE_CALIBRATION("unusable-calibration"),
  /** No wiring rule matches the record. */
  NO_ROUTE("no-route"),
  /** A unit of a video stream without the keyframe or another picture that it needs. */
  NO_KEYFRAME("no-keyframe"),
  /** A video stream that may show pictures in another order than it sends them (B-frames). */
  REORDERED_PICTURES("reordered-pictures"),
  /** A unit of a video stream from before what was already cut into a batch. */
  LATE("late"),
  /** Captured longer ago than duplicates can be told. */
  BEYOND_HORIZON("beyond-horizon"),
  /** Captured far from its neighbours, and nothing that followed agreed with it. */
  CLOCK_JUMP("clock-jump"),
  /** Another picture of this camera has the same capture time. */
  TIME_CONFLICT("time-conflict");

  private final String code;

  RejectReason(String code) {
    this.code = code;
  }

  /** The stable text form, as in the {@code framelog-reason} header of a dead letter. */
  public String code() {
    return code;
  }
}
