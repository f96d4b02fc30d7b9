/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.framelog.frame.FrameRejectedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a message has for a field. */
sealed interface ProtobufValue {

  /** A scalar or an instant as text; of anything else, or broken text, empty. */
  Optional<String> text() throws FrameRejectedException;

  /**
   * What a field says by not being there: of numbers the default, unless the schema tells a missing
   * one from it; of all others nothing.
   */
  static @Nullable ProtobufValue implied(FieldDescriptor field) {
    if (field.hasPresence() || field.isRepeated()) {
      return null;
    }
    return switch (field.getJavaType()) {
      case INT, LONG, FLOAT, DOUBLE, BOOLEAN, ENUM -> new Numeric(field, 0);
      case STRING, BYTE_STRING, MESSAGE -> null;
    };
  }

  /**
   * A number, boolean or member of an enumeration.
   *
   * @param bits as a signed number where it has a sign, of floating ones their representation
   */
  record Numeric(FieldDescriptor field, long bits) implements ProtobufValue {
    @Override
    public Optional<String> text() {
      return Optional.of(
          switch (field.getType()) {
            case DOUBLE -> Double.toString(Double.longBitsToDouble(bits));
            case FLOAT -> Float.toString(Float.intBitsToFloat((int) bits));
            case UINT64, FIXED64 -> Long.toUnsignedString(bits);
            case BOOL -> Boolean.toString(bits != 0);
            case ENUM -> {
              EnumValueDescriptor member = field.getEnumType().findValueByNumber((int) bits);
              yield member == null ? Long.toString(bits) : member.getName();
            }
            case INT32, INT64, UINT32, FIXED32, SINT32, SINT64, SFIXED32, SFIXED64 ->
                Long.toString(bits);
            case STRING, BYTES, MESSAGE, GROUP ->
                throw new IllegalStateException(field.getFullName() + " is no number");
          });
    }
  }

  /** A string, bytes or message, where it lies. */
  record Bytes(FieldDescriptor field, ByteBuffer bytes) implements ProtobufValue {

    /** Longer texts are no names. */
    private static final int MAX_TEXT_BYTES = 4096;

    @Override
    public Optional<String> text() throws FrameRejectedException {
      return switch (field.getType()) {
        case STRING -> bytes.remaining() > MAX_TEXT_BYTES ? Optional.empty() : utf8();
        case MESSAGE -> ProtobufTimestamp.text(field.getMessageType(), bytes);
        case BYTES,
            GROUP,
            DOUBLE,
            FLOAT,
            INT64,
            UINT64,
            INT32,
            FIXED64,
            FIXED32,
            BOOL,
            UINT32,
            ENUM,
            SFIXED32,
            SFIXED64,
            SINT32,
            SINT64 ->
            Optional.empty();
      };
    }

    private Optional<String> utf8() {
      try {
        return Optional.of(
            StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString());
      } catch (CharacterCodingException e) {
        return Optional.empty();
      }
    }
  }
}
