/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A stream that becomes a file as a whole or not at all: written beside it under a name that begins
 * with a dot, and moved when it is whole.
 */
record FileOutput(Path file, Path partial, FileChannel channel) implements StreamOutput {
  /** Begins a file anew. */
  static FileOutput create(Path file) throws IOException {
    Path partial = partial(file);
    return new FileOutput(
        file,
        partial,
        FileChannel.open(
            partial,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING));
  }

  /** Goes on with what an earlier output left, up to a position. */
  static FileOutput resume(Path file, long position) throws IOException {
    Path partial = partial(file);
    FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
    if (channel.size() < position) {
      long size = channel.size();
      channel.close();
      throw new IOException(
          "The snapshot was taken after "
              + position
              + " bytes, but there are only "
              + size
              + " in "
              + partial);
    }
    channel.truncate(position);
    channel.position(position);
    return new FileOutput(file, partial, channel);
  }

  private static Path partial(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".partial");
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    StreamOutput.write(bytes, channel);
  }

  @Override
  public void publish() throws IOException {
    channel.close();
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void discard() throws IOException {
    channel.close();
    Files.deleteIfExists(partial);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
