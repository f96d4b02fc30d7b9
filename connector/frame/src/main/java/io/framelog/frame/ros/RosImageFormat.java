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

/** {@code sensor_msgs/msg/Image}: bare pixels, height before width. */
public final class RosImageFormat extends CdrFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public RosImageFormat() {
    super("sensor_msgs/msg/Image");
  }

  @Override
  FrameMessage read(CdrReader in, FrameLimits limits) throws FrameRejectedException {
    Header header = Header.read(in);
    long height = in.u32("height");
    long width = in.u32("width");
    String encoding = in.text("encoding");
    // It speaks of the pixels, not of the message round them.
    ByteOrder order = in.u8("is_bigendian") == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    RawPicture picture = new RawPicture(encoding, width, height, in.u32("step"), order);
    ByteBuffer data = in.octets("data");
    in.requireEnd();
    return Payloads.pixels(picture, data, limits)
        .message(header.captureNanos(), header.and(RawFields.of(picture)));
  }
}
