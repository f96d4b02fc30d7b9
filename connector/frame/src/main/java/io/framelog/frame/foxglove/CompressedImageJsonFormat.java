/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

/** {@code foxglove.CompressedImage+json}: a picture file, in JSON. */
public final class CompressedImageJsonFormat extends FoxgloveFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public CompressedImageJsonFormat() {
    super(FoxgloveType.COMPRESSED_IMAGE, MessageForm.JSON);
  }
}
