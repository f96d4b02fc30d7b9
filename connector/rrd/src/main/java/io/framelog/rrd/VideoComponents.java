/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/**
 * The components of video that writing has rules for. Their archetypes have classes in a package
 * above this one.
 */
final class VideoComponents {
  static final ComponentDescriptor ASSET_BLOB =
      ComponentDescriptor.ofArchetype("AssetVideo", "blob", "Blob");
  static final ComponentDescriptor REFERENCE_TIMESTAMP =
      ComponentDescriptor.ofArchetype("VideoFrameReference", "timestamp", "VideoTimestamp");
  static final ComponentDescriptor REFERENCE_VIDEO =
      ComponentDescriptor.ofArchetype("VideoFrameReference", "video_reference", "EntityPath");
  static final ComponentDescriptor STREAM_SAMPLE =
      ComponentDescriptor.ofArchetype("VideoStream", "sample", "VideoSample");
  static final ComponentDescriptor STREAM_IS_KEYFRAME =
      ComponentDescriptor.ofArchetype("VideoStream", "is_keyframe", "IsKeyframe");

  private VideoComponents() {}
}
