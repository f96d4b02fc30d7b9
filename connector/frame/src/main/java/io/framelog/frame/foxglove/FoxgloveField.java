/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

/** A field of any of the messages. Its number differs from message to message. */
enum FoxgloveField {
  TIMESTAMP("timestamp", Kind.TIME),
  FRAME_ID("frame_id", Kind.TEXT),
  DATA("data", Kind.BYTES),
  FORMAT("format", Kind.TEXT),
  WIDTH("width", Kind.FIXED32),
  HEIGHT("height", Kind.FIXED32),
  ENCODING("encoding", Kind.TEXT),
  STEP("step", Kind.FIXED32),
  DISTORTION_MODEL("distortion_model", Kind.TEXT),
  D("D", Kind.DOUBLES),
  K("K", Kind.DOUBLES),
  R("R", Kind.DOUBLES),
  P("P", Kind.DOUBLES);

  /** What a field holds. */
  enum Kind {
    /** A {@code google.protobuf.Timestamp}. */
    TIME,
    TEXT,
    BYTES,
    FIXED32,
    DOUBLES
  }

  private final String wireName;
  private final Kind kind;

  FoxgloveField(String wireName, Kind kind) {
    this.wireName = wireName;
    this.kind = kind;
  }

  /** The name in the schema, and in JSON. */
  String wireName() {
    return wireName;
  }

  Kind kind() {
    return kind;
  }

  /** Whether it is the field of that name; protobuf's own JSON writes {@code frameId}. */
  boolean isNamed(String name) {
    return wireName.equals(name)
        || (this == FRAME_ID && name.equals("frameId"))
        || (this == DISTORTION_MODEL && name.equals("distortionModel"));
  }
}
