/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import java.nio.ByteBuffer;

/** How a message is written. */
enum MessageForm {
  PROTOBUF("") {
    @Override
    FoxgloveMessage read(FoxgloveType type, ByteBuffer body, FrameLimits limits)
        throws FrameRejectedException {
      return WireReader.read(type, body);
    }
  },
  JSON("+json") {
    @Override
    FoxgloveMessage read(FoxgloveType type, ByteBuffer body, FrameLimits limits)
        throws FrameRejectedException {
      return JsonReader.read(type, body, limits);
    }
  };

  private final String suffix;

  MessageForm(String suffix) {
    this.suffix = suffix;
  }

  /** What names of formats have behind that of the message. */
  String suffix() {
    return suffix;
  }

  abstract FoxgloveMessage read(FoxgloveType type, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException;
}
