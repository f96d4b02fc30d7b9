/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import io.framelog.frame.generic.MessageLayout.Parts;
import io.framelog.frame.json.Base64Text;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * One pass over one Avro datum. Avro's decoder reads the numbers; bytes and texts are looked at
 * where they lie, since it would allocate whatever length they claim.
 */
final class AvroWalk {

  /** Schemas may refer to themselves, so data can nest deeper than the schema does. */
  private static final int MAX_DEPTH = 64;

  /** Longer texts are no names. */
  private static final int MAX_TEXT_BYTES = 4096;

  private static final int FINGERPRINT_HEAD = 0xC301;

  private final AvroLayout layout;
  private final ByteBuffer body;
  private final int maxPictureBytes;
  private final BinaryDecoder in;
  private final ScalarFields fields = new ScalarFields();
  private @Nullable ByteBuffer picture;

  /** Items of no size could be claimed without end. */
  private long itemsLeft;

  AvroWalk(AvroLayout layout, ByteBuffer body, int maxPictureBytes) throws FrameRejectedException {
    this.layout = layout;
    this.body = datum(layout, body);
    this.maxPictureBytes = maxPictureBytes;
    this.in =
        DecoderFactory.get()
            .binaryDecoder(
                this.body.array(),
                this.body.arrayOffset() + this.body.position(),
                this.body.remaining(),
                /* reuse= */ null);
    this.itemsLeft = this.body.remaining();
  }

  Parts walk() throws FrameRejectedException {
    try {
      datum(layout.schema(), 0);
      int left = left();
      if (left > 0) {
        throw malformed("goes on for %d bytes after its last field".formatted(left));
      }
      return new Parts(picture, fields);
    } catch (EOFException e) {
      throw cut("ends within a field");
    } catch (IOException | AvroRuntimeException | UnsupportedOperationException e) {
      throw malformed("is broken: " + e.getMessage());
    }
  }

  /** Takes off the head of the single-object encoding: C3 01, then the schema's fingerprint LE. */
  private static ByteBuffer datum(AvroLayout layout, ByteBuffer body)
      throws FrameRejectedException {
    if (layout.fingerprint().isEmpty()) {
      return body;
    }
    ByteBuffer in = body.duplicate();
    if (in.remaining() < Short.BYTES + Long.BYTES || in.getChar() != FINGERPRINT_HEAD) {
      throw malformed("must begin with C3 01 and the fingerprint of its schema");
    }
    long fingerprint = Long.reverseBytes(in.getLong());
    if (fingerprint != layout.fingerprint().getAsLong()) {
      throw malformed(
          "is of the schema with fingerprint %016x, but that of the route has %016x"
              .formatted(fingerprint, layout.fingerprint().getAsLong()));
    }
    return in;
  }

  private void datum(Schema schema, int depth) throws IOException, FrameRejectedException {
    if (depth > MAX_DEPTH) {
      throw malformed("nests deeper than " + MAX_DEPTH);
    }
    switch (schema.getType()) {
      case RECORD -> {
        for (Schema.Field field : schema.getFields()) {
          int mark = fields.enter(field.name());
          datum(field.schema(), depth + 1);
          fields.leave(mark);
        }
      }
      case UNION -> datum(choice(schema.getTypes(), "member of a union"), depth + 1);
      case ARRAY -> array(schema.getElementType(), depth);
      case MAP -> map(schema.getValueType(), depth);
      case ENUM -> fields.put(choice(schema.getEnumSymbols(), "symbol"));
      case BYTES -> bytes(length());
      case FIXED -> bytes(schema.getFixedSize());
      case STRING -> string();
      case INT -> fields.put(Integer.toString(in.readInt()));
      case LONG -> fields.put(Long.toString(in.readLong()));
      case FLOAT -> fields.put(Float.toString(in.readFloat()));
      case DOUBLE -> fields.put(Double.toString(in.readDouble()));
      case BOOLEAN -> fields.put(Boolean.toString(in.readBoolean()));
      case NULL -> {}
    }
  }

  private void array(Schema element, int depth) throws IOException, FrameRejectedException {
    long index = 0;
    for (long block = in.readArrayStart(); block != 0; block = in.arrayNext()) {
      requireItems(block);
      for (long i = 0; i < block; i++) {
        int mark = fields.enter(index++);
        datum(element, depth + 1);
        fields.leave(mark);
      }
    }
  }

  private void map(Schema value, int depth) throws IOException, FrameRejectedException {
    for (long block = in.readMapStart(); block != 0; block = in.mapNext()) {
      requireItems(block);
      for (long i = 0; i < block; i++) {
        String key = text(slice(length()));
        int mark = fields.enter(key == null ? "…" : key);
        datum(value, depth + 1);
        fields.leave(mark);
      }
    }
  }

  private void requireItems(long block) throws FrameRejectedException {
    if (block < 0 || block > itemsLeft) {
      throw malformed("claims %d items, more than it has bytes".formatted(block));
    }
    itemsLeft -= block;
  }

  private <T> T choice(List<T> choices, String what) throws IOException, FrameRejectedException {
    int index = in.readInt();
    if (index < 0 || index >= choices.size()) {
      throw malformed("has %s %d of %d".formatted(what, index, choices.size()));
    }
    return choices.get(index);
  }

  private void bytes(int length) throws IOException, FrameRejectedException {
    ByteBuffer bytes = slice(length);
    if (isPicture(DataEncoding.BYTES)) {
      picture = bytes;
    }
  }

  private void string() throws IOException, FrameRejectedException {
    ByteBuffer bytes = slice(length());
    if (isPicture(DataEncoding.BASE64)) {
      picture = ByteBuffer.wrap(Base64Text.decode(bytes, maxPictureBytes));
      return;
    }
    String text = text(bytes);
    if (text != null) {
      fields.put(text);
    }
  }

  private boolean isPicture(DataEncoding encoding) {
    return layout.encoding() == encoding && fields.isAt(layout.dataPath());
  }

  private static @Nullable String text(ByteBuffer bytes) {
    return bytes.remaining() > MAX_TEXT_BYTES
        ? null
        : StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
  }

  private int length() throws IOException, FrameRejectedException {
    long length = in.readLong();
    if (length < 0 || length > left()) {
      throw cut("claims a field of %d bytes, but has %d left".formatted(length, left()));
    }
    return (int) length;
  }

  private ByteBuffer slice(int length) throws IOException, FrameRejectedException {
    int left = left();
    if (length > left) {
      throw cut("must have a field of %d bytes, but has %d left".formatted(length, left));
    }
    int from = body.limit() - left;
    in.skipFixed(length);
    return body.duplicate().position(from).limit(from + length);
  }

  private int left() throws IOException {
    return in.inputStream().available();
  }

  private static FrameRejectedException cut(String what) {
    return new FrameRejectedException(RejectReason.TRUNCATED_MESSAGE, "the Avro message " + what);
  }

  private static FrameRejectedException malformed(String what) {
    return new FrameRejectedException(RejectReason.MALFORMED_MESSAGE, "the Avro message " + what);
  }
}
