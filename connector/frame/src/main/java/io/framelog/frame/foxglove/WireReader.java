/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageText;
import io.framelog.frame.RejectReason;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads a message in protobuf's wire format. Fields come in any order, those that are not known are
 * passed over, and bytes stay where they are.
 */
final class WireReader {
  private static final int SECONDS = 1;
  private static final int NANOS = 2;

  /** The library tells the two kinds of broken messages apart by their text alone. */
  private static final String ENDS_EARLY = messageOfAnEarlyEnd();

  private final ByteBuffer body;
  private final CodedInputStream in;
  private final FoxgloveType type;
  private final FoxgloveMessage message;

  private WireReader(FoxgloveType type, ByteBuffer body) {
    this.type = type;
    this.body = body.slice();
    this.in =
        CodedInputStream.newInstance(
            body.array(), body.arrayOffset() + body.position(), body.remaining());
    this.message = new FoxgloveMessage(type);
  }

  static FoxgloveMessage read(FoxgloveType type, ByteBuffer body) throws FrameRejectedException {
    WireReader reader = new WireReader(type, body);
    try {
      reader.readFields();
    } catch (IOException e) {
      String text = String.valueOf(e.getMessage());
      throw new FrameRejectedException(
          text.equals(ENDS_EARLY) ? RejectReason.TRUNCATED_MESSAGE : RejectReason.MALFORMED_MESSAGE,
          "the %s is broken at byte %d: %s"
              .formatted(type.wireName(), reader.in.getTotalBytesRead(), text));
    }
    return reader.message;
  }

  private void readFields() throws IOException, FrameRejectedException {
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      FoxgloveField field = type.field(WireFormat.getTagFieldNumber(tag));
      if (field == null) {
        pass(tag);
        continue;
      }
      switch (field.kind()) {
        case TIME -> readTime(tag, field);
        case TEXT -> message.setText(field, MessageText.of(field.wireName(), bytes(tag, field)));
        case BYTES -> message.setData(bytes(tag, field));
        case FIXED32 -> {
          requireWireType(tag, field.wireName(), WireFormat.WIRETYPE_FIXED32);
          message.setNumber(field, Integer.toUnsignedLong(in.readFixed32()));
        }
        case DOUBLES -> readDoubles(tag, field);
      }
    }
  }

  private void readTime(int tag, FoxgloveField field) throws IOException, FrameRejectedException {
    int outer = in.pushLimit(length(tag, field));
    long seconds = 0;
    long nanos = 0;
    for (int inner = in.readTag(); inner != 0; inner = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(inner)) {
        case SECONDS -> {
          requireWireType(inner, "timestamp.seconds", WireFormat.WIRETYPE_VARINT);
          seconds = in.readInt64();
        }
        case NANOS -> {
          requireWireType(inner, "timestamp.nanos", WireFormat.WIRETYPE_VARINT);
          nanos = in.readInt32();
        }
        default -> pass(inner);
      }
    }
    in.popLimit(outer);
    message.setCapture(seconds, nanos);
  }

  /** Packed, or one by one. */
  private void readDoubles(int tag, FoxgloveField field)
      throws IOException, FrameRejectedException {
    if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_FIXED64) {
      message.addNumbers(field, in.readDouble());
      return;
    }
    int length = length(tag, field);
    if (length % Double.BYTES != 0) {
      throw malformed("%d bytes of numbers in field '%s'".formatted(length, field.wireName()));
    }
    double[] numbers = new double[length / Double.BYTES];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readDouble();
    }
    message.addNumbers(field, numbers);
  }

  /** The bytes of a field where they lie. */
  private ByteBuffer bytes(int tag, FoxgloveField field)
      throws IOException, FrameRejectedException {
    int length = length(tag, field);
    int from = in.getTotalBytesRead();
    in.skipRawBytes(length);
    return body.slice(from, length);
  }

  private int length(int tag, FoxgloveField field) throws IOException, FrameRejectedException {
    requireWireType(tag, field.wireName(), WireFormat.WIRETYPE_LENGTH_DELIMITED);
    int length = in.readRawVarint32();
    int left = body.limit() - in.getTotalBytesRead();
    if (length < 0 || length > left) {
      throw new FrameRejectedException(
          RejectReason.TRUNCATED_MESSAGE,
          "field '%s' of the %s says it has %d bytes, but only %d are left"
              .formatted(field.wireName(), type.wireName(), Integer.toUnsignedLong(length), left));
    }
    return length;
  }

  private void pass(int tag) throws IOException, FrameRejectedException {
    if (!in.skipField(tag)) {
      throw malformed("the end of a group that did not begin");
    }
  }

  private void requireWireType(int tag, String field, int expected) throws FrameRejectedException {
    if (WireFormat.getTagWireType(tag) != expected) {
      throw malformed(
          "field '%s' (%d) with wire type %d, expected %d"
              .formatted(
                  field,
                  WireFormat.getTagFieldNumber(tag),
                  WireFormat.getTagWireType(tag),
                  expected));
    }
  }

  private FrameRejectedException malformed(String what) {
    return new FrameRejectedException(
        RejectReason.MALFORMED_MESSAGE, "the " + type.wireName() + " has " + what);
  }

  private static String messageOfAnEarlyEnd() {
    try {
      CodedInputStream.newInstance(new byte[0]).readRawByte();
      throw new AssertionError("a byte was read where there is none");
    } catch (InvalidProtocolBufferException e) {
      return String.valueOf(e.getMessage());
    } catch (IOException e) {
      throw new AssertionError("an array was not read", e);
    }
  }
}
