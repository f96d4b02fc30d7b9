/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.inspect;

/**
 * How pictures are stored.
 *
 * @param codec such as {@code AV1}, {@code JPEG} or {@code NV12}
 */
public record MediaSummary(String codec, long width, long height) {
  @Override
  public String toString() {
    return codec + (width > 0 ? " " + width + "x" + height : "");
  }
}
