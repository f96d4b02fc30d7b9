/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.ros;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.image.Codecs;
import io.framelog.frame.image.Payload;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * {@code sensor_msgs/msg/CompressedImage}: a picture file, a depth image in one, or, where its
 * format says so, an access unit of a video stream.
 */
public final class RosCompressedImageFormat extends CdrFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public RosCompressedImageFormat() {
    super("sensor_msgs/msg/CompressedImage");
  }

  @Override
  FrameMessage read(CdrReader in, FrameLimits limits) throws FrameRejectedException {
    Header header = Header.read(in);
    String format = in.text("format");
    ByteBuffer data = in.octets("data");
    in.requireEnd();
    Payload payload =
        CompressedDepth.isNamedBy(format)
            ? CompressedDepth.read(format, data, limits)
            : Codecs.payload(format, data, limits);
    return payload.message(
        header.captureNanos(),
        header.and(path -> path.equals("format") ? Optional.of(format) : Optional.empty()));
  }
}
