/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Whose a route's frames are, and where they belong.
 *
 * @param keyPattern a regular expression for the whole key, whose named groups placeholders can
 *     use; {@code null} if the key is only used as it is
 * @param device the robot or vehicle; frames without one have the empty device
 * @param camera required of each record
 * @param recording required of each record
 * @param entity Rerun entity; contains the camera, unless that is always the same
 */
public record Attributes(
    @Nullable String keyPattern,
    TextSource device,
    TextSource camera,
    TextSource recording,
    Template entity,
    RollOver rollOver)
    implements Serializable {
  public static final TextSource DEFAULT_DEVICE =
      TextSource.firstOf("{header.device-id}", "{ce.source}");
  public static final TextSource DEFAULT_CAMERA =
      TextSource.firstOf("{header.camera-id}", "{ce.subject}", "{key}");
  public static final TextSource DEFAULT_RECORDING =
      TextSource.firstOf("{header.recording-id}", "{ce.recordingid}");
  public static final String DEFAULT_ENTITY = "/{device}/{camera}";

  public Attributes {
    if (!entity.origins().contains(Origin.CAMERA) && !camera.isConstant()) {
      throw new IllegalArgumentException(
          "the entity must contain {camera}, so that no two cameras share one, but was '%s'"
              .formatted(entity));
    }
  }

  public static Attributes defaults() {
    return new Attributes(
        /* keyPattern= */ null,
        DEFAULT_DEVICE,
        DEFAULT_CAMERA,
        DEFAULT_RECORDING,
        Template.parse(DEFAULT_ENTITY),
        RollOver.never());
  }

  /** With a recording for records that name none. */
  public Attributes withDefaultRecording(String id) {
    return new Attributes(
        keyPattern, device, camera, DEFAULT_RECORDING.orElse(Template.parse(id)), entity, rollOver);
  }
}
