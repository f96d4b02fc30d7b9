/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

/** Names of the record headers that describe a frame. */
public final class FrameHeaders {

  /** The robot or vehicle, text. */
  public static final String DEVICE_ID = "device-id";

  /** The camera on the device, text. Where it is missing the record key names the camera. */
  public static final String CAMERA_ID = "camera-id";

  /** The recording, text. */
  public static final String RECORDING_ID = "recording-id";

  /** The encoding of the picture: {@link FileFormat#wireName()}. */
  public static final String FRAME_FORMAT = "frame-format";

  /** Nanoseconds since the Unix epoch: decimal text, or 8 bytes big-endian. */
  public static final String CAPTURE_TS_NS = "capture-ts-ns";

  /** {@code start}, {@code end} or {@code flush}: the record is a {@link Marker}, not a frame. */
  public static final String MARKER = "marker";

  private FrameHeaders() {}
}
