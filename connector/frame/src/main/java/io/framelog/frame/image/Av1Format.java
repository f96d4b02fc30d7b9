/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.StreamFormat;

/** {@code av1}: the value is one temporal unit of AV1, low-overhead OBUs. */
public final class Av1Format extends StreamUnitFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public Av1Format() {
    super(StreamFormat.AV1);
  }
}
