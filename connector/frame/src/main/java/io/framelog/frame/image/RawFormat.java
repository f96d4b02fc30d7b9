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
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * {@code raw}: the value is bare pixels. Headers say what they are, and options what headers do
 * not: {@code width}, {@code height}, {@code encoding}, {@code step} and {@code is-bigendian}. See
 * {@link RawPicture} for their values.
 */
public final class RawFormat implements FrameFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public RawFormat() {}

  @Override
  public String name() {
    return "raw";
  }

  @Override
  public FrameDecoder decoder(Map<String, String> options) {
    FormatOptions given = new FormatOptions("format 'raw'", options);
    RawDescription description = RawDescription.of(given);
    given.requireAllKnown();
    return (record, body, limits) -> decode(description, record, body, limits);
  }

  static FrameMessage decode(
      RawDescription description, FrameRecord record, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException {
    return Payloads.pixels(description.picture(record), body, limits)
        .message(/* captureNanos= */ null, MessageFields.NONE);
  }
}
