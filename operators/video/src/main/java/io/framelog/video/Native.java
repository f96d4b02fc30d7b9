/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;

/** Return codes of FFmpeg: negative is an error. */
final class Native {
  private Native() {}

  static int check(int code, String action) {
    if (code < 0) {
      throw new VideoException(action + " failed: " + describe(code));
    }
    return code;
  }

  /** FFmpeg's words for an error code, with the code itself. */
  static String describe(int code) {
    byte[] text = new byte[256];
    // an unknown code leaves a generic sentence in the buffer, which is as good
    int unused = av_strerror(code, text, text.length);
    int length = 0;
    while (length < text.length && text[length] != 0) {
      length++;
    }
    return new String(text, 0, length, StandardCharsets.UTF_8) + " (" + code + ")";
  }
}
