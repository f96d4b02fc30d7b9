/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Pieces of snapshots: texts and bytes with an int32 length in front, ids of stores. */
final class SnapshotData {
  /** Reads what follows the version. */
  @FunctionalInterface
  interface Body<T> {
    T read(DataInputStream in) throws IOException;
  }

  private SnapshotData() {}

  /**
   * Reads a snapshot that begins with its version.
   *
   * @param source what it is a snapshot of, for messages
   * @throws RrdFormatException if the bytes are no such snapshot
   */
  static <T> T read(String source, int version, byte[] bytes, Body<T> body) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    try {
      int found = in.readUnsignedByte();
      if (found != version) {
        throw new RrdFormatException(source, 0, "version " + version, "version " + found);
      }
      return body.read(in);
    } catch (RrdFormatException e) {
      throw e;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new RrdFormatException(
          source, bytes.length - in.available(), "a " + source, "" + e.getMessage(), e);
    }
  }

  static void writeText(DataOutputStream out, String text) throws IOException {
    writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("a text of " + length + " bytes where " + in.available() + " are left");
    }
    return in.readNBytes(length);
  }

  /** The number of things that follow. */
  static int readCount(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0) {
      throw new IOException(count + " things to follow");
    }
    return count;
  }

  static void writeStore(DataOutputStream out, StoreId store) throws IOException {
    out.writeByte(store.kind().number());
    writeText(out, store.applicationId());
    writeText(out, store.recordingId());
  }

  static StoreId readStore(DataInputStream in) throws IOException {
    return new StoreId(kind(in.readUnsignedByte()), readText(in), readText(in));
  }

  private static StoreKind kind(int number) throws IOException {
    for (StoreKind kind : StoreKind.values()) {
      if (kind.number() == number) {
        return kind;
      }
    }
    throw new IOException("a store of kind " + number);
  }
}
