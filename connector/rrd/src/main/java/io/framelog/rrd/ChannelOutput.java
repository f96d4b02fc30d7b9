/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** A stream that goes to a channel of the caller, who sees to what becomes of it. */
record ChannelOutput(WritableByteChannel channel) implements StreamOutput {
  @Override
  public void write(ByteBuffer bytes) throws IOException {
    StreamOutput.write(bytes, channel);
  }

  @Override
  public void publish() {
    // the channel has everything; what that means is the caller's affair
  }

  @Override
  public void discard() throws IOException {
    channel.close();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
