/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

/** How a picture file is encoded. */
public enum FileFormat {
  /** Baseline or progressive JPEG with 8 bit samples, grey or YCbCr. */
  JPEG("jpeg", "image/jpeg"),
  PNG("png", "image/png"),
  WEBP("webp", "image/webp");

  private final String wireName;
  private final String mediaType;

  FileFormat(String wireName, String mediaType) {
    this.wireName = wireName;
    this.mediaType = mediaType;
  }

  /** The value of the {@code frame-format} header. */
  public String wireName() {
    return wireName;
  }

  /** The IANA media type. */
  public String mediaType() {
    return mediaType;
  }
}
