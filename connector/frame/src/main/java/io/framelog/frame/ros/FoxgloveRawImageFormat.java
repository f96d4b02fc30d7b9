/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.ros;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.image.Payloads;
import io.framelog.frame.image.RawPicture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * {@code foxglove_msgs/msg/RawImage}: bare pixels, width before height, samples with the low byte
 * first.
 */
public final class FoxgloveRawImageFormat extends CdrFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public FoxgloveRawImageFormat() {
    super("foxglove_msgs/msg/RawImage");
  }

  @Override
  FrameMessage read(CdrReader in, FrameLimits limits) throws FrameRejectedException {
    Header header = Header.read(in);
    long width = in.u32("width");
    long height = in.u32("height");
    String encoding = in.text("encoding");
    RawPicture picture =
        new RawPicture(encoding, width, height, in.u32("step"), ByteOrder.LITTLE_ENDIAN);
    ByteBuffer data = in.octets("data");
    in.requireEnd();
    return Payloads.pixels(picture, data, limits)
        .message(header.captureNanos(), header.and(RawFields.of(picture)));
  }
}
