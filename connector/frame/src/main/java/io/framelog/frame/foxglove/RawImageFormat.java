/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

/** {@code foxglove.RawImage}: bare pixels, samples with the low byte first, in protobuf. */
public final class RawImageFormat extends FoxgloveFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public RawImageFormat() {
    super(FoxgloveType.RAW_IMAGE, MessageForm.PROTOBUF);
  }
}
