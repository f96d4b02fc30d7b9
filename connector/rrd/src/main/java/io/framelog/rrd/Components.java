/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import static io.framelog.rrd.ComponentDescriptor.builtIn;

/** The components of Rerun's archetypes that this library writes by name. */
public final class Components {
  public static final ComponentDescriptor ENCODED_IMAGE_BLOB =
      builtIn("EncodedImage", "blob", "Blob");
  public static final ComponentDescriptor ENCODED_IMAGE_MEDIA_TYPE =
      builtIn("EncodedImage", "media_type", "MediaType");
  public static final ComponentDescriptor IMAGE_BUFFER = builtIn("Image", "buffer", "ImageBuffer");
  public static final ComponentDescriptor IMAGE_FORMAT = builtIn("Image", "format", "ImageFormat");
  public static final ComponentDescriptor ASSET_VIDEO_BLOB = builtIn("AssetVideo", "blob", "Blob");
  public static final ComponentDescriptor ASSET_VIDEO_MEDIA_TYPE =
      builtIn("AssetVideo", "media_type", "MediaType");
  public static final ComponentDescriptor VIDEO_FRAME_REFERENCE_TIMESTAMP =
      builtIn("VideoFrameReference", "timestamp", "VideoTimestamp");
  public static final ComponentDescriptor VIDEO_FRAME_REFERENCE_VIDEO_REFERENCE =
      builtIn("VideoFrameReference", "video_reference", "EntityPath");
  public static final ComponentDescriptor VIDEO_STREAM_CODEC =
      builtIn("VideoStream", "codec", "VideoCodec");
  public static final ComponentDescriptor VIDEO_STREAM_SAMPLE =
      builtIn("VideoStream", "sample", "VideoSample");
  public static final ComponentDescriptor VIDEO_STREAM_IS_KEYFRAME =
      builtIn("VideoStream", "is_keyframe", "IsKeyframe");
  public static final ComponentDescriptor TEXT_DOCUMENT_TEXT =
      builtIn("TextDocument", "text", "Text");
  public static final ComponentDescriptor TEXT_DOCUMENT_MEDIA_TYPE =
      builtIn("TextDocument", "media_type", "MediaType");
  public static final ComponentDescriptor TEXT_LOG_TEXT = builtIn("TextLog", "text", "Text");
  public static final ComponentDescriptor TEXT_LOG_LEVEL =
      builtIn("TextLog", "level", "TextLogLevel");
  public static final ComponentDescriptor SCALARS = builtIn("Scalars", "scalars", "Scalar");
  public static final ComponentDescriptor RECORDING_INFO_START_TIME =
      builtIn("RecordingInfo", "start_time", "Timestamp");
  public static final ComponentDescriptor RECORDING_INFO_NAME =
      builtIn("RecordingInfo", "name", "Name");

  private Components() {}
}
