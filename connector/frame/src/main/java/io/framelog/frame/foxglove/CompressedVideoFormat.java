/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

/** {@code foxglove.CompressedVideo}: one access unit of a video stream, in protobuf. */
public final class CompressedVideoFormat extends FoxgloveFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public CompressedVideoFormat() {
    super(FoxgloveType.COMPRESSED_VIDEO, MessageForm.PROTOBUF);
  }
}
