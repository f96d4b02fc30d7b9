/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/** FFmpeg refused or broke an operation that should have worked; the message says which and why. */
public final class VideoException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  VideoException(String message) {
    super(message);
  }
}
