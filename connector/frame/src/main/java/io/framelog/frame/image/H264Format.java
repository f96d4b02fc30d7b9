/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.StreamFormat;

/** {@code h264}: the value is one access unit of H.264, Annex B. */
public final class H264Format extends StreamUnitFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public H264Format() {
    super(StreamFormat.H264);
  }
}
