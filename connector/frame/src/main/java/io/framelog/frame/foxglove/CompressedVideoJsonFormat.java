/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

/** {@code foxglove.CompressedVideo+json}: one access unit of a video stream, in JSON. */
public final class CompressedVideoJsonFormat extends FoxgloveFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public CompressedVideoJsonFormat() {
    super(FoxgloveType.COMPRESSED_VIDEO, MessageForm.JSON);
  }
}
