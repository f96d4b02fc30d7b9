/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

/** How the picture of a frame is encoded on the wire. */
public enum PictureFormat {
  /** Baseline or progressive JPEG with 8 bit samples, grey or YCbCr. */
  JPEG("jpeg", "image/jpeg");

  private final String wireName;
  private final String mediaType;

  PictureFormat(String wireName, String mediaType) {
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
