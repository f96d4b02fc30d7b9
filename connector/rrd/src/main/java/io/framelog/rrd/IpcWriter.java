/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.RecordBatch;

/**
 * Writes the Arrow IPC stream format.
 *
 * <pre>
 * stream:   schema message | record batch message | ff ff ff ff 00 00 00 00
 * message:  ff ff ff ff | int32 n | flatbuffer, padded with zeros to n | body
 * </pre>
 *
 * Every message and every buffer in a body starts at a multiple of 8.
 *
 * @see <a href="https://arrow.apache.org/docs/format/Columnar.html">Arrow columnar format</a>
 */
final class IpcWriter {
  private static final int CONTINUATION = -1;

  private IpcWriter() {}

  /** A stream with a schema and no batch. */
  static byte[] schemaStream(List<ArrowField> fields, Map<String, String> metadata) {
    Scatter out = new Scatter();
    out.put(schemaMessage(fields, metadata));
    putEndOfStream(out);
    return out.toByteArray();
  }

  /** A stream with one batch. */
  static Scatter stream(
      List<ArrowField> fields, Map<String, String> metadata, long rows, List<ArrowArray> columns) {
    return stream(schemaMessage(fields, metadata), rows, columns);
  }

  /** A stream with one batch of the schema in a message. */
  static Scatter stream(byte[] schemaMessage, long rows, List<ArrowArray> columns) {
    Scatter out = new Scatter();
    out.put(schemaMessage);
    putBatch(out, rows, columns);
    putEndOfStream(out);
    return out;
  }

  /** The first message of a stream. */
  static byte[] schemaMessage(List<ArrowField> fields, Map<String, String> metadata) {
    FlatBufferBuilder builder = new FlatBufferBuilder(2048);
    int header = SchemaWriter.write(builder, fields, metadata);
    Scatter out = new Scatter();
    putMessage(out, builder, MessageHeader.Schema, header, /* bodyLength= */ 0);
    return out.toByteArray();
  }

  private static void putBatch(Scatter out, long rows, List<ArrowArray> columns) {
    List<ArrowArray> nodes = new ArrayList<>();
    List<ArrowBuffer> buffers = new ArrayList<>();
    for (ArrowArray column : columns) {
      flatten(column, nodes, buffers);
    }
    FlatBufferBuilder builder = new FlatBufferBuilder(2048);
    long bodyLength = buffers.stream().mapToLong(b -> padded(b.length())).sum();
    // a flatbuffer grows from its end, so vectors of structs are written backwards
    RecordBatch.startBuffersVector(builder, buffers.size());
    long offset = bodyLength;
    for (int i = buffers.size() - 1; i >= 0; i--) {
      offset -= padded(buffers.get(i).length());
      Buffer.createBuffer(builder, offset, buffers.get(i).length());
    }
    int buffersVector = builder.endVector();
    Collections.reverse(nodes);
    RecordBatch.startNodesVector(builder, nodes.size());
    for (ArrowArray node : nodes) {
      FieldNode.createFieldNode(builder, node.length(), node.nullCount());
    }
    int nodesVector = builder.endVector();
    RecordBatch.startRecordBatch(builder);
    RecordBatch.addLength(builder, rows);
    RecordBatch.addNodes(builder, nodesVector);
    RecordBatch.addBuffers(builder, buffersVector);
    int header = RecordBatch.endRecordBatch(builder);
    putMessage(out, builder, MessageHeader.RecordBatch, header, bodyLength);
    for (ArrowBuffer buffer : buffers) {
      buffer.pieces().forEach(out::put);
      out.padTo8();
    }
  }

  /** Depth first, parents before children, as the format wants nodes and buffers. */
  private static void flatten(ArrowArray array, List<ArrowArray> nodes, List<ArrowBuffer> buffers) {
    nodes.add(array);
    buffers.addAll(array.buffers());
    for (ArrowArray child : array.children()) {
      flatten(child, nodes, buffers);
    }
  }

  private static void putMessage(
      Scatter out, FlatBufferBuilder builder, byte headerType, int header, long bodyLength) {
    Message.startMessage(builder);
    Message.addBodyLength(builder, bodyLength);
    Message.addHeader(builder, header);
    Message.addVersion(builder, MetadataVersion.V5);
    Message.addHeaderType(builder, headerType);
    builder.finish(Message.endMessage(builder));
    ByteBuffer flatbuffer = builder.dataBuffer();
    out.put(prefix((int) padded(flatbuffer.remaining())));
    out.put(flatbuffer);
    out.padTo8();
  }

  private static void putEndOfStream(Scatter out) {
    out.put(prefix(/* length= */ 0));
  }

  private static byte[] prefix(int length) {
    return ByteBuffer.allocate(8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(CONTINUATION)
        .putInt(length)
        .array();
  }

  private static long padded(long length) {
    return (length + 7) & ~7L;
  }
}
