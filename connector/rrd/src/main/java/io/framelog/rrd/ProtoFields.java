/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of one protobuf message, by number. Byte fields are views of the input; of a number
 * given twice the last one counts, as protobuf has it; whoever reads ignores unknown fields.
 */
final class ProtoFields {
  private final Map<Integer, Long> numbers = new HashMap<>();
  private final Map<Integer, List<ByteBuffer>> bytes = new HashMap<>();

  private final Decoding decoding;

  private ProtoFields(Decoding decoding) {
    this.decoding = decoding;
  }

  /** Parses one message. */
  static ProtoFields parse(Decoding decoding, ByteBuffer message) throws RrdFormatException {
    ProtoFields fields = new ProtoFields(decoding);
    try {
      fields.read(message);
    } catch (IOException | IllegalArgumentException e) {
      throw decoding.malformed("a protobuf message", e);
    }
    return fields;
  }

  private void read(ByteBuffer message) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(message);
    in.enableAliasing(true);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      decoding.charge(1, Decoding.OBJECT_BYTES);
      int number = WireFormat.getTagFieldNumber(tag);
      switch (WireFormat.getTagWireType(tag)) {
        case WireFormat.WIRETYPE_VARINT -> numbers.put(number, in.readRawVarint64());
        case WireFormat.WIRETYPE_FIXED64 -> numbers.put(number, in.readFixed64());
        case WireFormat.WIRETYPE_LENGTH_DELIMITED ->
            bytes.computeIfAbsent(number, n -> new ArrayList<>()).add(in.readByteBuffer());
        default -> in.skipField(tag);
      }
    }
  }

  boolean has(int field) {
    return numbers.containsKey(field) || bytes.containsKey(field);
  }

  /** Of a number, enum or bool; 0 if absent. */
  long number(int field) {
    return numbers.getOrDefault(field, 0L);
  }

  /** Empty if absent. */
  ByteBuffer bytes(int field) {
    List<ByteBuffer> all = all(field);
    return all.isEmpty() ? ByteBuffer.allocate(0) : all.get(all.size() - 1).duplicate();
  }

  List<ByteBuffer> all(int field) {
    return bytes.getOrDefault(field, List.of());
  }

  /** Empty if absent. */
  String text(int field) throws RrdFormatException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes(field)).toString();
    } catch (CharacterCodingException e) {
      throw decoding.malformed("a text in UTF-8 in field " + field, e);
    }
  }

  /** Without fields if absent. */
  ProtoFields message(int field) throws RrdFormatException {
    return parse(decoding, bytes(field));
  }
}
