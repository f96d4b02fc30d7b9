/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.example;

import io.framelog.frame.CaptureTime;
import io.framelog.frame.FormatOptions;
import io.framelog.frame.FrameDecoder;
import io.framelog.frame.FrameFormat;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageFields;
import io.framelog.frame.RejectReason;
import io.framelog.frame.TimeNotation;
import io.framelog.frame.image.Payloads;
import java.nio.ByteBuffer;
import java.util.Map;

/** Acme's cameras: a version of one byte, microseconds of eight, a picture file. */
public final class AcmeFormat implements FrameFormat {
  private static final CaptureTime MICROS = CaptureTime.in(TimeNotation.MICROS);

  @Override
  public String name() {
    return "acme";
  }

  @Override
  public FrameDecoder decoder(Map<String, String> options) {
    new FormatOptions("format 'acme'", options).requireAllKnown();
    return AcmeFormat::decode;
  }

  private static FrameMessage decode(FrameRecord record, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException {
    ByteBuffer in = body.slice();
    if (in.remaining() < 9 || in.get() != 1) {
      throw new FrameRejectedException(
          RejectReason.MALFORMED_MESSAGE, "a message of Acme begins with 01 and 8 bytes of time");
    }
    long captureNanos = MICROS.nanos(in.getLong());
    return Payloads.pictureFile(in, limits).message(captureNanos, MessageFields.NONE);
  }
}
