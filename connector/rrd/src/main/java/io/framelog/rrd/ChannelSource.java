/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A source that is a channel. */
final class ChannelSource implements SeekableSource {
  private final String name;
  private final SeekableByteChannel channel;

  ChannelSource(String name, SeekableByteChannel channel) {
    this.name = name;
    this.channel = channel;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public void read(long offset, ByteBuffer into) throws IOException {
    channel.position(offset);
    while (into.hasRemaining()) {
      if (channel.read(into) < 0) {
        throw new EOFException(
            name + " has no " + into.remaining() + " bytes at " + channel.position());
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
