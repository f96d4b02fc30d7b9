/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Arrow IPC stream format, one batch at most; the layout is drawn at {@link IpcWriter}.
 * Buffers are views of the input. Not read: dictionaries, compression inside of a batch, views.
 */
final class IpcReader {
  private static final int CONTINUATION = -1;

  private final Decoding decoding;
  private final ByteBuffer bytes;

  private int nextNode;
  private int nextBuffer;
  private long endOfBuffers;

  private IpcReader(Decoding decoding, ByteBuffer bytes) {
    this.decoding = decoding;
    this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  static IpcStream read(Decoding decoding, ByteBuffer bytes) throws RrdFormatException {
    try {
      return new IpcReader(decoding, bytes).read();
    } catch (IndexOutOfBoundsException
        | IllegalArgumentException
        | ArithmeticException
        | BufferUnderflowException e) {
      // flatbuffers are read without a check of their own
      throw decoding.malformed("an Arrow IPC stream", e);
    }
  }

  private IpcStream read() throws RrdFormatException {
    Message schemaMessage = nextMessage();
    if (schemaMessage == null || schemaMessage.headerType() != MessageHeader.Schema) {
      throw malformed("an Arrow schema", "none");
    }
    Schema schema = new Schema();
    if (schemaMessage.header(schema) == null) {
      throw malformed("an Arrow schema", "a message without one");
    }
    SchemaReader schemas = new SchemaReader(decoding);
    List<ArrowField> fields = schemas.fields(schema);
    Map<String, String> metadata = schemas.metadata(schema);
    Message batchMessage = nextMessage();
    if (batchMessage == null) {
      return new IpcStream(fields, metadata, 0, List.of());
    }
    if (batchMessage.headerType() != MessageHeader.RecordBatch) {
      throw malformed("an Arrow record batch", "Arrow message type " + batchMessage.headerType());
    }
    RecordBatch found = new RecordBatch();
    if (batchMessage.header(found) == null) {
      throw malformed("an Arrow record batch", "a message without one");
    }
    if (found.compression() != null) {
      throw malformed("uncompressed Arrow buffers", "compressed ones inside of a batch");
    }
    long bodyLength = batchMessage.bodyLength();
    if (bodyLength < 0 || bodyLength > bytes.remaining()) {
      throw malformed(
          "an Arrow batch of " + bodyLength + " bytes", "only " + bytes.remaining() + " left");
    }
    ByteBuffer body = bytes.slice(bytes.position(), (int) bodyLength);
    bytes.position(bytes.position() + (int) bodyLength);
    List<ArrowArray> columns = new ArrayList<>();
    for (ArrowField field : fields) {
      ArrowArray column = array(found, body, field);
      if (column.length() != found.length()) {
        throw malformed(
            "column " + field.name() + " with " + found.length() + " rows",
            column.length() + " of them");
      }
      columns.add(column);
    }
    if (nextNode != found.nodesLength() || nextBuffer != found.buffersLength()) {
      throw malformed(
          nextNode + " Arrow arrays with " + nextBuffer + " buffers",
          found.nodesLength() + " with " + found.buffersLength());
    }
    requireEnd();
    return new IpcStream(fields, metadata, found.length(), columns);
  }

  private void requireEnd() throws RrdFormatException {
    if (nextMessage() != null) {
      throw malformed("one Arrow batch", "more than one");
    }
    if (bytes.hasRemaining()) {
      throw malformed("the end of the Arrow stream", bytes.remaining() + " more bytes");
    }
  }

  /** The next message, with the position after it; null at the end of the stream. */
  private @Nullable Message nextMessage() throws RrdFormatException {
    if (bytes.remaining() < Integer.BYTES) {
      return null;
    }
    int length = bytes.getInt();
    if (length == CONTINUATION) {
      length = bytes.remaining() < Integer.BYTES ? 0 : bytes.getInt();
    }
    if (length == 0) {
      return null;
    }
    if (length < 0 || length > bytes.remaining()) {
      throw malformed(
          "an Arrow message of " + Integer.toUnsignedString(length) + " bytes",
          "only " + bytes.remaining() + " left");
    }
    ByteBuffer flatbuffer = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(bytes.position() + length);
    Message message = Message.getRootAsMessage(flatbuffer);
    if (message.version() < MetadataVersion.V4) {
      throw malformed("Arrow metadata V4 or V5", "V" + (message.version() + 1));
    }
    return message;
  }

  private ArrowArray array(RecordBatch from, ByteBuffer in, ArrowField field)
      throws RrdFormatException {
    FieldNode node = nextNode < from.nodesLength() ? from.nodes(nextNode++) : null;
    if (node == null || node.length() < 0 || node.length() >= Integer.MAX_VALUE) {
      throw malformed("values of column " + field.name(), "none, or too many");
    }
    if (node.nullCount() < 0 || node.nullCount() > node.length()) {
      throw malformed(
          "at most " + node.length() + " nulls in column " + field.name(), "" + node.nullCount());
    }
    int count = bufferCount(field);
    List<ArrowBuffer> buffers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      buffers.add(buffer(from, in, field));
    }
    List<ArrowArray> children = new ArrayList<>();
    for (ArrowField child : field.children()) {
      children.add(array(from, in, child));
    }
    return new ArrowArray(node.length(), node.nullCount(), buffers, children);
  }

  private ArrowBuffer buffer(RecordBatch from, ByteBuffer in, ArrowField field)
      throws RrdFormatException {
    Buffer buffer = nextBuffer < from.buffersLength() ? from.buffers(nextBuffer++) : null;
    if (buffer == null
        || buffer.offset() < 0
        || buffer.length() < 0
        || buffer.offset() > in.capacity() - buffer.length()) {
      throw malformed(
          "a buffer of column " + field.name() + " within " + in.capacity() + " bytes",
          buffer == null ? "none" : buffer.length() + " bytes at " + buffer.offset());
    }
    // one buffer for many columns would make a small file decode to a large heap
    if (buffer.length() > 0 && buffer.offset() < endOfBuffers) {
      throw malformed(
          "a buffer of column " + field.name() + " from byte " + endOfBuffers + " on",
          "one at " + buffer.offset());
    }
    endOfBuffers = Math.max(endOfBuffers, buffer.offset() + buffer.length());
    return ArrowBuffer.of(in.slice((int) buffer.offset(), (int) buffer.length()));
  }

  /** How many buffers a field of a type has itself, without its children. */
  private int bufferCount(ArrowField field) throws RrdFormatException {
    byte id = field.type().id();
    return switch (id) {
      case Type.Null, Type.RunEndEncoded -> 0;
      case Type.Struct_, Type.FixedSizeList -> 1;
      case Type.Int,
          Type.FloatingPoint,
          Type.Bool,
          Type.Decimal,
          Type.Date,
          Type.Time,
          Type.Timestamp,
          Type.Interval,
          Type.Duration,
          Type.FixedSizeBinary,
          Type.List,
          Type.LargeList,
          Type.Map ->
          2;
      case Type.Utf8, Type.Binary, Type.LargeUtf8, Type.LargeBinary -> 3;
      // numbers of later Arrow versions, and types whose buffers are not in a fixed number
      default ->
          throw malformed("an Arrow type with plain buffers in " + field.name(), "type " + id);
    };
  }

  private RrdFormatException malformed(String expected, String found) {
    return decoding.malformed(expected, found);
  }
}
