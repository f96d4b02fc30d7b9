/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

/** A video format whose access units come one to a record. */
public enum StreamFormat {
  /** Annex B byte stream, ITU-T H.264. */
  H264("h264"),
  /** Annex B byte stream, ITU-T H.265. */
  H265("h265"),
  /** Low-overhead OBUs of one temporal unit, AV1 section 5.2. */
  AV1("av1");

  private final String wireName;

  StreamFormat(String wireName) {
    this.wireName = wireName;
  }

  /** The value of the {@code frame-format} header. */
  public String wireName() {
    return wireName;
  }
}
