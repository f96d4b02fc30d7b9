/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One protobuf message whose fields are exactly those that its {@link ProtoShape} allows. */
final class ProtoMessage {
  private final ProtoShape shape;
  private final ByteBuffer bytes;
  private final Map<Integer, List<Object>> fields = new TreeMap<>();
  private final List<Damage> oddities = new ArrayList<>();

  private ProtoMessage(ProtoShape shape, ByteBuffer bytes) {
    this.shape = shape;
    this.bytes = bytes;
  }

  /**
   * Parses a view of a message.
   *
   * @throws Damage if it is no protobuf, or a known field has another wire type
   */
  static ProtoMessage parse(ProtoShape shape, ByteBuffer bytes) throws Damage {
    ProtoMessage message = new ProtoMessage(shape, bytes);
    message.read();
    return message;
  }

  private void read() throws Damage {
    CodedInputStream in = CodedInputStream.newInstance(bytes.duplicate());
    in.enableAliasing(true);
    int at = 0;
    try {
      for (int tag = in.readTag(); tag != 0; at = in.getTotalBytesRead(), tag = in.readTag()) {
        read(in, tag, index() + at);
      }
    } catch (IOException e) {
      throw new Damage(index() + at, "a protobuf message " + shape, "" + e.getMessage());
    }
  }

  private void read(CodedInputStream in, int tag, int at) throws IOException, Damage {
    int number = WireFormat.getTagFieldNumber(tag);
    int wireType = WireFormat.getTagWireType(tag);
    Optional<ProtoShape.Field> known = shape.field(number);
    if (known.isEmpty()) {
      oddities.add(new Damage(at, "a field of " + shape, "field " + number));
      in.skipField(tag);
      return;
    }
    if (known.get().wireType() != wireType) {
      throw new Damage(
          at,
          "field " + number + " of " + shape + " with wire type " + known.get().wireType(),
          "wire type " + wireType);
    }
    List<Object> values = fields.computeIfAbsent(number, n -> new ArrayList<>());
    if (!values.isEmpty() && !known.get().repeated()) {
      oddities.add(new Damage(at, "field " + number + " of " + shape + " once", "another"));
      values.clear();
    }
    values.add(
        switch (wireType) {
          case WireFormat.WIRETYPE_VARINT -> in.readRawVarint64();
          case WireFormat.WIRETYPE_FIXED64 -> in.readFixed64();
          default -> in.readByteBuffer();
        });
  }

  /** Fields that are unknown or there twice: damage, or a newer format. */
  List<Damage> oddities() {
    return oddities;
  }

  boolean has(int field) {
    return fields.containsKey(field);
  }

  /** 0 if absent. */
  long number(int field) {
    List<Object> all = fields.getOrDefault(field, List.of());
    return all.isEmpty() ? 0 : (Long) all.get(0);
  }

  /** Views in order. */
  List<ByteBuffer> all(int field) {
    return fields.getOrDefault(field, List.of()).stream().map(ByteBuffer.class::cast).toList();
  }

  /** Empty if absent. */
  ByteBuffer bytes(int field) {
    List<ByteBuffer> all = all(field);
    return all.isEmpty() ? bytes.slice(0, 0) : all.get(0);
  }

  /** Empty if absent. */
  String text(int field) throws Damage {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes(field).duplicate()).toString();
    } catch (CharacterCodingException e) {
      throw new Damage(
          index(bytes(field)), "UTF-8 text in field " + field + " of " + shape, "other bytes");
    }
  }

  /** Without fields if absent; its oddities become ours. */
  ProtoMessage message(int field, ProtoShape of) throws Damage {
    ProtoMessage message = parse(of, bytes(field));
    oddities.addAll(message.oddities);
    return message;
  }

  int index() {
    return index(bytes);
  }

  /** Where a view begins in its array. */
  static int index(ByteBuffer view) {
    return view.arrayOffset() + view.position();
  }
}
