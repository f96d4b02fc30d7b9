/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

/** {@code foxglove.CompressedImage}: a picture file, in protobuf. */
public final class CompressedImageFormat extends FoxgloveFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public CompressedImageFormat() {
    super(FoxgloveType.COMPRESSED_IMAGE, MessageForm.PROTOBUF);
  }
}
