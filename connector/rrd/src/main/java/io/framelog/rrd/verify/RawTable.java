/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;
import org.jspecify.annotations.Nullable;

/** A whole Arrow IPC stream: a schema and at most one batch, each byte of it accounted for. */
record RawTable(
    List<RawField> fields, Map<String, String> metadata, int rows, List<RawColumn> columns) {
  private static final int CONTINUATION = -1;

  /**
   * Reads a stream with a batch.
   *
   * @throws Damage at the first byte that is not as Arrow wants it
   */
  static RawTable read(ByteBuffer stream) throws Damage {
    RawTable table = readSchema(stream);
    if (table.columns.isEmpty() && !table.fields.isEmpty()) {
      throw new Damage(ProtoMessage.index(stream), "an Arrow record batch", "none");
    }
    return table;
  }

  /** Reads a stream that may end after its schema; there are no columns then. */
  static RawTable readSchema(ByteBuffer stream) throws Damage {
    return new Parser(stream).read();
  }

  Optional<RawColumn> column(String name) {
    return columns.stream().filter(c -> c.field().name().equals(name)).findFirst();
  }

  private static final class Parser {
    private final ByteBuffer bytes;

    Parser(ByteBuffer stream) {
      this.bytes = stream.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    RawTable read() throws Damage {
      Message schemaMessage = next();
      if (schemaMessage == null || schemaMessage.headerType() != MessageHeader.Schema) {
        throw damage(0, "an Arrow schema first", "none");
      }
      Schema schema = new Schema();
      if (schemaMessage.header(schema) == null || schemaMessage.bodyLength() != 0) {
        throw damage(0, "an Arrow schema without a body", "none, or a body");
      }
      List<RawField> fields = RawField.all(schema);
      Map<String, String> metadata = RawField.metadata(schema);
      int batchAt = bytes.position();
      Message batchMessage = next();
      if (batchMessage == null) {
        return new RawTable(fields, metadata, 0, List.of());
      }
      RecordBatch batch = new RecordBatch();
      if (batchMessage.headerType() != MessageHeader.RecordBatch
          || batchMessage.header(batch) == null) {
        throw damage(batchAt, "an Arrow record batch", "type " + batchMessage.headerType());
      }
      long bodyLength = batchMessage.bodyLength();
      if (bodyLength < 0 || bodyLength > bytes.remaining()) {
        throw damage(
            batchAt, "a batch of " + bodyLength + " bytes", "only " + bytes.remaining() + " left");
      }
      ByteBuffer body = bytes.slice(bytes.position(), (int) bodyLength);
      bytes.position(bytes.position() + (int) bodyLength);
      List<RawColumn> columns = new RawColumns(batch, body).read(fields);
      int endAt = bytes.position();
      if (next() != null) {
        throw damage(endAt, "one Arrow batch", "another message");
      }
      return new RawTable(fields, metadata, (int) batch.length(), columns);
    }

    /** The next message, with the position after it; null at the end mark or the end of bytes. */
    private @Nullable Message next() throws Damage {
      int at = bytes.position();
      if (bytes.remaining() == 0) {
        return null;
      }
      if (bytes.remaining() < 8 || bytes.getInt() != CONTINUATION) {
        throw damage(at, "an Arrow message or end mark (ff ff ff ff)", "other bytes");
      }
      int length = bytes.getInt();
      if (length == 0) {
        if (bytes.hasRemaining()) {
          throw damage(
              bytes.position(), "nothing after the end mark", bytes.remaining() + " bytes");
        }
        return null;
      }
      if (length < 0 || length > bytes.remaining() || length % 8 != 0) {
        throw damage(
            at + 4,
            "Arrow metadata of a multiple of 8 bytes, at most " + bytes.remaining(),
            Integer.toUnsignedString(length));
      }
      ByteBuffer flatbuffer = bytes.slice(bytes.position(), length);
      bytes.position(bytes.position() + length);
      FlatbufferCheck.requireWhole(flatbuffer, FlatShape.MESSAGE);
      Message message = Message.getRootAsMessage(flatbuffer.order(ByteOrder.LITTLE_ENDIAN));
      if (message.version() < MetadataVersion.V4) {
        throw damage(at, "Arrow metadata V4 or V5", "V" + (message.version() + 1));
      }
      return message;
    }

    private Damage damage(int at, String expected, String found) {
      return new Damage(bytes.arrayOffset() + at, expected, found);
    }
  }
}
