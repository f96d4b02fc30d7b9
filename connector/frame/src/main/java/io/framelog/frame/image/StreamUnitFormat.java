/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.FormatOptions;
import io.framelog.frame.FrameDecoder;
import io.framelog.frame.FrameFormat;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageFields;
import io.framelog.frame.StreamFormat;
import java.nio.ByteBuffer;
import java.util.Map;

/** The value is one access unit of a video stream. */
abstract class StreamUnitFormat implements FrameFormat {
  private final StreamFormat format;

  StreamUnitFormat(StreamFormat format) {
    this.format = format;
  }

  @Override
  public final String name() {
    return format.wireName();
  }

  @Override
  public final FrameDecoder decoder(Map<String, String> options) {
    new FormatOptions("format '" + name() + "'", options).requireAllKnown();
    return this::decode;
  }

  private FrameMessage decode(FrameRecord record, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException {
    BareHeaders.requireAgreement(record, format);
    return Payloads.accessUnit(format, body, limits)
        .message(/* captureNanos= */ null, MessageFields.NONE);
  }
}
