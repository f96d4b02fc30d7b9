/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

/** {@code foxglove.RawImage+json}: bare pixels, samples with the low byte first, in JSON. */
public final class RawImageJsonFormat extends FoxgloveFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public RawImageJsonFormat() {
    super(FoxgloveType.RAW_IMAGE, MessageForm.JSON);
  }
}
