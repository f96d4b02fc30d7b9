/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/**
 * What made a video: equal fingerprints and equal pictures give equal bytes where the encoder is a
 * software one.
 *
 * @param encoder FFmpeg's name of it, such as {@code libsvtav1}
 * @param options what it was opened with, {@code name=value} in alphabetical order, separated by
 *     spaces
 * @param library the build it is part of, such as {@code FFmpeg 8.1.2}
 * @param device which GPU it ran on, such as {@code nvenc:0}; empty for software
 */
public record EncoderFingerprint(String encoder, String options, String library, String device) {

  /** All of it in a line, as manifests and logs show it. */
  public String description() {
    return "%s (%s%s) %s"
        .formatted(encoder, library, device.isEmpty() ? "" : ", " + device, options)
        .strip();
  }
}
