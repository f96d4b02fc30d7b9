/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

import static io.framelog.frame.foxglove.FoxgloveField.D;
import static io.framelog.frame.foxglove.FoxgloveField.DATA;
import static io.framelog.frame.foxglove.FoxgloveField.DISTORTION_MODEL;
import static io.framelog.frame.foxglove.FoxgloveField.ENCODING;
import static io.framelog.frame.foxglove.FoxgloveField.FORMAT;
import static io.framelog.frame.foxglove.FoxgloveField.FRAME_ID;
import static io.framelog.frame.foxglove.FoxgloveField.HEIGHT;
import static io.framelog.frame.foxglove.FoxgloveField.K;
import static io.framelog.frame.foxglove.FoxgloveField.P;
import static io.framelog.frame.foxglove.FoxgloveField.R;
import static io.framelog.frame.foxglove.FoxgloveField.STEP;
import static io.framelog.frame.foxglove.FoxgloveField.TIMESTAMP;
import static io.framelog.frame.foxglove.FoxgloveField.WIDTH;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message of the schemas, with its fields in the order of their numbers from 1. */
enum FoxgloveType {
  COMPRESSED_IMAGE("foxglove.CompressedImage", TIMESTAMP, DATA, FORMAT, FRAME_ID),
  RAW_IMAGE("foxglove.RawImage", TIMESTAMP, WIDTH, HEIGHT, ENCODING, STEP, DATA, FRAME_ID),
  COMPRESSED_VIDEO("foxglove.CompressedVideo", TIMESTAMP, FRAME_ID, DATA, FORMAT),
  CAMERA_CALIBRATION(
      "foxglove.CameraCalibration",
      TIMESTAMP,
      WIDTH,
      HEIGHT,
      DISTORTION_MODEL,
      D,
      K,
      R,
      P,
      FRAME_ID);

  private final String wireName;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<FoxgloveField> fields;

  FoxgloveType(String wireName, FoxgloveField... fields) {
    this.wireName = wireName;
    this.fields = List.of(fields);
  }

  /** The full name in the schema. */
  String wireName() {
    return wireName;
  }

  /** The field of that number; {@code null} for those that are passed over. */
  @Nullable FoxgloveField field(int number) {
    return number >= 1 && number <= fields.size() ? fields.get(number - 1) : null;
  }

  /** The field of that name; {@code null} for those that are passed over. */
  @Nullable FoxgloveField field(String name) {
    for (FoxgloveField field : fields) {
      if (field.isNamed(name)) {
        return field;
      }
    }
    return null;
  }
}
