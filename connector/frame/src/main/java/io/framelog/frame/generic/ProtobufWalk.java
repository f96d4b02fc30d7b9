/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.WireFormat;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import io.framelog.frame.generic.ProtobufPath.Step;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows one path through one message. Only the messages on the path are read, all others are
 * skipped as a whole; the depth is that of the path. As the format demands, the last of several
 * values counts.
 */
final class ProtobufWalk {
  private static final int MAP_KEY = 1;

  private final CodedInputStream in;
  private final int start;
  private final ByteBuffer body;
  private final List<Step> steps;
  private @Nullable ProtobufValue found;

  private ProtobufWalk(ByteBuffer body, List<Step> steps) {
    this.body = body;
    this.start = body.position();
    this.in =
        CodedInputStream.newInstance(
            body.array(), body.arrayOffset() + body.position(), body.remaining());
    this.steps = steps;
  }

  /** The value at the end of the path, or {@code null} if the message has none there. */
  static @Nullable ProtobufValue find(ByteBuffer body, List<Step> steps)
      throws FrameRejectedException {
    ProtobufWalk walk = new ProtobufWalk(body, steps);
    try {
      walk.message(0);
      return walk.found;
    } catch (IOException e) {
      throw malformed("is broken: " + e.getMessage());
    }
  }

  private void message(int depth) throws IOException, FrameRejectedException {
    Step step = steps.get(depth);
    int number = step.field().getNumber();
    if (depth == steps.size() - 1 && found == null) {
      found = ProtobufValue.implied(step.field());
    }
    int seen = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) != number) {
        in.skipField(tag);
      } else if (step.field().isRepeated() && !step.field().isMapField()) {
        seen = repeated(step, tag, seen, depth);
      } else {
        requireWireType(step.field(), tag);
        value(depth);
      }
    }
  }

  /** Returns how many values were seen. */
  private int repeated(Step step, int tag, int seen, int depth)
      throws IOException, FrameRejectedException {
    FieldDescriptor field = step.field();
    boolean packed =
        field.isPackable()
            && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
    if (!packed) {
      requireWireType(field, tag);
      if (seen == step.index()) {
        value(depth);
      } else {
        in.skipField(tag);
      }
      return seen + 1;
    }
    int outer = in.pushLimit(in.readRawVarint32());
    int count = seen;
    while (in.getBytesUntilLimit() > 0) {
      ProtobufValue value = scalar(field);
      if (count++ == step.index()) {
        found = value;
      }
    }
    in.popLimit(outer);
    return count;
  }

  private void value(int depth) throws IOException, FrameRejectedException {
    Step step = steps.get(depth);
    if (depth == steps.size() - 1) {
      found = scalar(step.field());
      return;
    }
    int length = in.readRawVarint32();
    int outer = in.pushLimit(length);
    if (step.key().isEmpty() || hasKey(step, length)) {
      message(depth + 1);
    } else {
      in.skipRawBytes(length);
    }
    in.popLimit(outer);
  }

  /** Whether the map's entry that begins here is the one with the step's key. */
  private boolean hasKey(Step step, int length) throws FrameRejectedException {
    FieldDescriptor key = step.field().getMessageType().findFieldByNumber(MAP_KEY);
    int from = start + in.getTotalBytesRead();
    ByteBuffer entry = body.duplicate().limit(from + length).position(from);
    ProtobufValue value = find(entry, List.of(new Step(key, /* index= */ 0, /* key= */ "")));
    return value != null && value.text().filter(step.key()::equals).isPresent();
  }

  private ProtobufValue scalar(FieldDescriptor field) throws IOException {
    return switch (field.getType()) {
      case DOUBLE, FIXED64, SFIXED64 ->
          new ProtobufValue.Numeric(field, in.readRawLittleEndian64());
      case FLOAT, FIXED32 ->
          new ProtobufValue.Numeric(field, Integer.toUnsignedLong(in.readRawLittleEndian32()));
      case SFIXED32 -> new ProtobufValue.Numeric(field, in.readRawLittleEndian32());
      case INT64, UINT64 -> new ProtobufValue.Numeric(field, in.readRawVarint64());
      case INT32, ENUM -> new ProtobufValue.Numeric(field, in.readRawVarint32());
      case UINT32 -> new ProtobufValue.Numeric(field, Integer.toUnsignedLong(in.readRawVarint32()));
      case BOOL -> new ProtobufValue.Numeric(field, in.readBool() ? 1 : 0);
      case SINT32 -> new ProtobufValue.Numeric(field, in.readSInt32());
      case SINT64 -> new ProtobufValue.Numeric(field, in.readSInt64());
      case STRING, BYTES, MESSAGE, GROUP -> {
        int length = in.readRawVarint32();
        int from = start + in.getTotalBytesRead();
        in.skipRawBytes(length);
        yield new ProtobufValue.Bytes(field, body.duplicate().limit(from + length).position(from));
      }
    };
  }

  private static void requireWireType(FieldDescriptor field, int tag)
      throws FrameRejectedException {
    int expected = field.getLiteType().getWireType();
    int actual = WireFormat.getTagWireType(tag);
    if (actual != expected) {
      throw malformed(
          "has wire type %d for %s, which has %d".formatted(actual, field.getFullName(), expected));
    }
  }

  static FrameRejectedException malformed(String what) {
    return new FrameRejectedException(
        RejectReason.MALFORMED_MESSAGE, "the Protobuf message " + what);
  }
}
