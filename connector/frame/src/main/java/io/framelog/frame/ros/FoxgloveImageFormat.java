/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.ros;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.image.Payloads;
import java.nio.ByteBuffer;
import java.util.Optional;

/** {@code foxglove_msgs/msg/CompressedImage}: a picture file. */
public final class FoxgloveImageFormat extends CdrFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public FoxgloveImageFormat() {
    super("foxglove_msgs/msg/CompressedImage");
  }

  @Override
  FrameMessage read(CdrReader in, FrameLimits limits) throws FrameRejectedException {
    Header header = Header.read(in);
    ByteBuffer data = in.octets("data");
    String format = in.text("format");
    in.requireEnd();
    return Payloads.pictureFile(data, limits)
        .message(
            header.captureNanos(),
            header.and(path -> path.equals("format") ? Optional.of(format) : Optional.empty()));
  }
}
