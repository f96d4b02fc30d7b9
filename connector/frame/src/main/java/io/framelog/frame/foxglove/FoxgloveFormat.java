/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

import io.framelog.frame.FormatOptions;
import io.framelog.frame.FrameDecoder;
import io.framelog.frame.FrameFormat;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.image.CameraModel;
import io.framelog.frame.image.Codecs;
import io.framelog.frame.image.Payload;
import io.framelog.frame.image.Payloads;
import io.framelog.frame.image.RawPicture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** A message type in one of its forms; it has no options. */
abstract class FoxgloveFormat implements FrameFormat {
  private final FoxgloveType type;
  private final MessageForm form;

  FoxgloveFormat(FoxgloveType type, MessageForm form) {
    this.type = type;
    this.form = form;
  }

  @Override
  public final String name() {
    return type.wireName() + form.suffix();
  }

  @Override
  public final FrameDecoder decoder(Map<String, String> options) {
    new FormatOptions("format '" + name() + "'", options).requireAllKnown();
    return this::decode;
  }

  private FrameMessage decode(FrameRecord record, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException {
    FoxgloveMessage message = form.read(type, body, limits);
    Payload payload =
        switch (type) {
          case COMPRESSED_IMAGE -> Payloads.pictureFile(message.data(), limits);
          case RAW_IMAGE -> Payloads.pixels(picture(message), message.data(), limits);
          case COMPRESSED_VIDEO ->
              Codecs.video(message.text(FoxgloveField.FORMAT), message.data(), limits);
          case CAMERA_CALIBRATION -> Payloads.calibration(camera(message), body, limits);
        };
    return payload.message(message.captureNanos(), message);
  }

  private static RawPicture picture(FoxgloveMessage message) {
    return new RawPicture(
        message.text(FoxgloveField.ENCODING),
        message.number(FoxgloveField.WIDTH),
        message.number(FoxgloveField.HEIGHT),
        message.number(FoxgloveField.STEP),
        ByteOrder.LITTLE_ENDIAN);
  }

  private static CameraModel camera(FoxgloveMessage message) {
    return new CameraModel(
        message.number(FoxgloveField.WIDTH),
        message.number(FoxgloveField.HEIGHT),
        message.text(FoxgloveField.DISTORTION_MODEL),
        message.numbers(FoxgloveField.D),
        message.numbers(FoxgloveField.K),
        message.numbers(FoxgloveField.R),
        message.numbers(FoxgloveField.P));
  }
}
