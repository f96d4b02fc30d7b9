/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.RecordingChunk;
import io.framelog.connector.element.RecordingChunkCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Committables as bytes. */
final class PendingSerializer implements SimpleVersionedSerializer<RecordingChunk.Pending> {
  private static final int VERSION = 2;

  private final RecordingChunkCodec codec = new RecordingChunkCodec();

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(RecordingChunk.Pending pending) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    codec.write(pending, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Override
  public RecordingChunk.Pending deserialize(int version, byte[] serialized) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "a pending part of version " + version + " cannot be read: " + VERSION + " is known");
    }
    RecordingChunk chunk = codec.read(new DataInputStream(new ByteArrayInputStream(serialized)));
    if (chunk instanceof RecordingChunk.Pending pending) {
      return pending;
    }
    throw new IOException("a pending part was expected, but found " + chunk);
  }
}
