/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.Content;
import io.framelog.frame.FormatOptions;
import io.framelog.frame.FrameDecoder;
import io.framelog.frame.FrameFormat;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageFields;
import java.nio.ByteBuffer;
import java.util.Map;

/** {@code image}: the value is a picture file, JPEG, PNG or WebP, which its first bytes tell. */
public final class ImageFormat implements FrameFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public ImageFormat() {}

  @Override
  public String name() {
    return "image";
  }

  @Override
  public FrameDecoder decoder(Map<String, String> options) {
    new FormatOptions("format 'image'", options).requireAllKnown();
    return ImageFormat::decode;
  }

  static FrameMessage decode(FrameRecord record, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException {
    Payload payload = Payloads.pictureFile(body, limits);
    if (payload.content() instanceof Content.File file) {
      BareHeaders.requireAgreement(record, file.format());
    }
    return payload.message(/* captureNanos= */ null, MessageFields.NONE);
  }
}
