/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.image;

import io.framelog.frame.Excerpt;
import io.framelog.frame.FormatOptions;
import io.framelog.frame.FrameDecoder;
import io.framelog.frame.FrameFormat;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageFields;
import io.framelog.frame.RejectReason;
import io.framelog.frame.StreamFormat;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/**
 * {@code bare}: the value is nothing but a picture, of whatever kind its headers state: {@code
 * frame-format}, or a {@code content-type} of {@code image/…} or {@code video/…}. Where they state
 * none, its first bytes tell. Options are those of {@link RawFormat}.
 */
public final class BareFormat implements FrameFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public BareFormat() {}

  @Override
  public String name() {
    return "bare";
  }

  @Override
  public FrameDecoder decoder(Map<String, String> options) {
    FormatOptions given = new FormatOptions("format 'bare'", options);
    RawDescription description = RawDescription.of(given);
    given.requireAllKnown();
    return (record, body, limits) -> decode(description, record, body, limits);
  }

  private static FrameMessage decode(
      RawDescription description, FrameRecord record, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException {
    Optional<String> stated = BareHeaders.kind(record);
    if (stated.isEmpty()) {
      return sniffed(record, body, limits);
    }
    return switch (stated.get()) {
      case "jpeg", "png", "webp", "image" -> ImageFormat.decode(record, body, limits);
      case "raw" -> RawFormat.decode(description, record, body, limits);
      case "h264" -> unit(StreamFormat.H264, body, limits);
      case "h265" -> unit(StreamFormat.H265, body, limits);
      case "av1" -> unit(StreamFormat.AV1, body, limits);
      default ->
          throw new FrameRejectedException(
              RejectReason.UNSUPPORTED_FORMAT,
              "the headers say the value is %s; jpeg, png, webp, raw, h264, h265 and av1 are read"
                      .formatted(Excerpt.text(stated.get()))
                  + " here");
    };
  }

  private static FrameMessage sniffed(FrameRecord record, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException {
    ByteBuffer value = body.slice();
    Optional<StreamFormat> stream = AccessUnits.sniff(value);
    return stream.isPresent() && !PictureFiles.matches(value)
        ? unit(stream.get(), body, limits)
        : ImageFormat.decode(record, body, limits);
  }

  private static FrameMessage unit(StreamFormat format, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException {
    return Payloads.accessUnit(format, body, limits)
        .message(/* captureNanos= */ null, MessageFields.NONE);
  }
}
