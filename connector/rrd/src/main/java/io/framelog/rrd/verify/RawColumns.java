/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Type;

/**
 * Takes a batch's body apart. Buffers must have exactly the length that their values need and lie
 * one behind the other with zeros between them, which is how every Rerun SDK writes them.
 */
final class RawColumns {
  /** Arrow lets writers align to more than the 8 bytes it asks for, and 64 is what it advises. */
  private static final int MAX_PADDING = 64;

  private final RecordBatch batch;
  private final ByteBuffer body;
  private int nextNode;
  private int nextBuffer;
  private int bodyEnd;

  RawColumns(RecordBatch batch, ByteBuffer body) {
    this.batch = batch;
    this.body = body.order(ByteOrder.LITTLE_ENDIAN);
  }

  List<RawColumn> read(List<RawField> fields) throws Damage {
    if (batch.compression() != null) {
      throw damage(0, "plain Arrow buffers", "compressed ones");
    }
    if (batch.length() < 0 || batch.length() > Integer.MAX_VALUE) {
      throw damage(0, "a number of rows", "" + batch.length());
    }
    List<RawColumn> columns = new ArrayList<>();
    for (RawField field : fields) {
      columns.add(column(field, (int) batch.length()));
    }
    if (nextNode != batch.nodesLength() || nextBuffer != batch.buffersLength()) {
      throw damage(
          0,
          nextNode + " nodes and " + nextBuffer + " buffers for the schema's columns",
          batch.nodesLength() + " and " + batch.buffersLength());
    }
    requireZeros(bodyEnd, body.capacity(), "the body's end");
    return columns;
  }

  /**
   * @param rows how many values there must be
   */
  private RawColumn column(RawField field, int rows) throws Damage {
    FieldNode node = nextNode < batch.nodesLength() ? batch.nodes(nextNode++) : null;
    if (node == null
        || node.length() != rows
        || node.nullCount() < 0
        || node.nullCount() > node.length()) {
      throw damage(
          0,
          rows + " values of column " + field.name(),
          node == null ? "none" : node.length() + " with " + node.nullCount() + " nulls");
    }
    int nulls = (int) node.nullCount();
    int typeId = field.type().id();
    if (typeId == Type.Null) {
      return new RawColumn(field, rows, rows, body.slice(0, 0), List.of(), List.of());
    }
    ByteBuffer validity = validity(field, rows, nulls);
    if (field.type().isList() || field.type().isUtf8() || typeId == Type.Binary) {
      return variable(field, rows, nulls, validity);
    }
    List<ByteBuffer> buffers = new ArrayList<>();
    List<RawColumn> children = new ArrayList<>();
    if (typeId == Type.Bool) {
      buffers.add(buffer(field, "bits", (rows + 7) / 8));
    } else if (field.type().isFixedWidth()) {
      buffers.add(buffer(field, "values", (long) rows * field.type().size()));
    } else if (typeId == Type.Struct_) {
      for (RawField child : field.children()) {
        children.add(column(child, rows));
      }
    } else if (typeId == Type.FixedSizeList) {
      long items = (long) rows * field.type().size();
      if (items < 0 || items > Integer.MAX_VALUE) {
        throw damage(0, "items of column " + field.name() + " below 2^31", "" + items);
      }
      children.add(column(onlyChild(field), (int) items));
    } else {
      throw damage(0, "an Arrow type of Rerun's in column " + field.name(), field.type().name());
    }
    return new RawColumn(field, rows, nulls, validity, buffers, children);
  }

  private RawColumn variable(RawField field, int rows, int nulls, ByteBuffer validity)
      throws Damage {
    ByteBuffer offsets = offsets(field, rows);
    int last = rows == 0 ? 0 : offsets.getInt(4 * rows);
    if (field.type().isList()) {
      RawColumn items = column(onlyChild(field), last);
      return new RawColumn(field, rows, nulls, validity, List.of(offsets), List.of(items));
    }
    ByteBuffer data = buffer(field, "bytes", last);
    if (field.type().isUtf8()) {
      for (int row = 0; row < rows; row++) {
        requireUtf8(field, data, offsets.getInt(4 * row), offsets.getInt(4 * row + 4));
      }
    }
    return new RawColumn(field, rows, nulls, validity, List.of(offsets, data), List.of());
  }

  private RawField onlyChild(RawField field) throws Damage {
    if (field.children().size() != 1) {
      throw damage(0, "one child of list " + field.name(), field.children().size() + " children");
    }
    return field.children().get(0);
  }

  private ByteBuffer validity(RawField field, int rows, int nulls) throws Damage {
    int at = bodyEnd;
    Buffer next = nextBuffer < batch.buffersLength() ? batch.buffers(nextBuffer) : null;
    boolean left = next != null && next.length() == 0 && nulls == 0;
    ByteBuffer validity = buffer(field, "validity", left ? 0 : (rows + 7) / 8);
    if (left) {
      return validity;
    }
    int missing = 0;
    for (int row = 0; row < rows; row++) {
      missing += (validity.get(row / 8) >> (row % 8) & 1) ^ 1;
    }
    if (missing != nulls) {
      throw damage(at, nulls + " nulls in column " + field.name(), "" + missing);
    }
    return validity;
  }

  /** Ascending from 0 or more. */
  private ByteBuffer offsets(RawField field, int rows) throws Damage {
    Buffer next = nextBuffer < batch.buffersLength() ? batch.buffers(nextBuffer) : null;
    boolean left = rows == 0 && next != null && next.length() == 0;
    ByteBuffer offsets = buffer(field, "offsets", left ? 0 : 4L * rows + 4);
    int previous = 0;
    for (int at = 0; at < offsets.capacity(); at += 4) {
      int offset = offsets.getInt(at);
      if (offset < previous || (at == 0 && offset != 0)) {
        throw new Damage(
            offsets.arrayOffset() + at,
            "offsets of column " + field.name() + " that ascend from 0",
            previous + " before " + offset);
      }
      previous = offset;
    }
    return offsets;
  }

  private ByteBuffer buffer(RawField field, String what, long length) throws Damage {
    Buffer next = nextBuffer < batch.buffersLength() ? batch.buffers(nextBuffer++) : null;
    String name = what + " of column " + field.name();
    if (next == null || next.length() != length) {
      throw damage(
          0, length + " bytes for the " + name, next == null ? "no buffer" : next.length() + "");
    }
    long at = next.offset();
    if (at < bodyEnd
        || at - bodyEnd >= MAX_PADDING
        || at > body.capacity() - length
        || at % 8 != 0) {
      throw damage(bodyEnd, name + " next, within " + body.capacity() + " bytes", "offset " + at);
    }
    requireZeros(bodyEnd, (int) at, name);
    bodyEnd = (int) (at + length);
    return body.slice((int) at, (int) length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void requireZeros(int from, int to, String before) throws Damage {
    for (int at = from; at < to; at++) {
      if (body.get(at) != 0) {
        throw damage(at, "zeros before " + before, "byte " + Byte.toUnsignedInt(body.get(at)));
      }
    }
    if (to - from >= MAX_PADDING) {
      throw damage(from, "no gap before " + before, to - from + " bytes");
    }
  }

  private static void requireUtf8(RawField field, ByteBuffer data, int start, int end)
      throws Damage {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(data.slice(start, end - start));
    } catch (CharacterCodingException e) {
      throw new Damage(
          data.arrayOffset() + start, "UTF-8 in column " + field.name(), "other bytes");
    }
  }

  private Damage damage(int at, String expected, String found) {
    return new Damage(body.arrayOffset() + at, expected, found);
  }
}
