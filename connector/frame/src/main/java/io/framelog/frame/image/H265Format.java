/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.StreamFormat;

/** {@code h265}: the value is one access unit of H.265, Annex B. */
public final class H265Format extends StreamUnitFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public H265Format() {
    super(StreamFormat.H265);
  }
}
