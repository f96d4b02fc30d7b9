/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * How far an upload has come.
 *
 * @param keys where it goes: decided with its first block
 * @param handleVersion version of the handle's form
 * @param handle what it is resumed with; empty before the first block
 * @param sha256 of the pieces that the store has: whole ones, because blocks are whole pieces
 */
record UploadState(PartKeys keys, int handleVersion, byte[] handle, List<String> sha256) {

  UploadState {
    sha256 = List.copyOf(sha256);
  }

  static UploadState none(PartKeys keys) {
    return new UploadState(keys, 0, new byte[0], List.of());
  }

  boolean hasBegun() {
    return handle.length > 0;
  }

  void writeTo(DataOutput out) throws IOException {
    keys.writeTo(out);
    out.writeInt(handleVersion);
    Wire.writeBytes(out, handle);
    Wire.writeTexts(out, sha256);
  }

  static UploadState readFrom(DataInput in) throws IOException {
    return new UploadState(
        PartKeys.readFrom(in), in.readInt(), Wire.readBytes(in), Wire.readTexts(in));
  }
}
