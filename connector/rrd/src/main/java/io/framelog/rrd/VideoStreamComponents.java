/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * The components by which rows of a video stream are told: chunks of one hold whole groups of
 * pictures. The archetype itself has a class in a package above this one.
 */
final class VideoStreamComponents {
  static final ComponentDescriptor SAMPLE =
      ComponentDescriptor.ofArchetype("VideoStream", "sample", "VideoSample");
  static final ComponentDescriptor IS_KEYFRAME =
      ComponentDescriptor.ofArchetype("VideoStream", "is_keyframe", "IsKeyframe");

  private VideoStreamComponents() {}
}
