/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import io.framelog.frame.RecordHeader;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.RejectReason;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binary form of a {@link DeadLetter}. */
public final class DeadLetterCodec implements ElementCodec<DeadLetter> {
  private static final int VERSION = 1;

  @Override
  public void write(DeadLetter letter, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Wire.writeText(out, letter.position().topic());
    out.writeInt(letter.position().partition());
    out.writeLong(letter.position().offset());
    Wire.writeEnum(out, letter.reason());
    Wire.writeText(out, letter.message());
    Wire.writeOptionalBytes(out, letter.key());
    Wire.writeOptionalBytes(out, letter.value());
    out.writeInt(letter.headers().size());
    for (RecordHeader header : letter.headers()) {
      Wire.writeText(out, header.name());
      Wire.writeOptionalBytes(out, header.value());
    }
  }

  @Override
  public DeadLetter read(DataInput in) throws IOException {
    Wire.requireVersion(in, "a dead letter", VERSION);
    RecordPosition position = new RecordPosition(Wire.readText(in), in.readInt(), in.readLong());
    RejectReason reason = Wire.readEnum(in, RejectReason.class);
    String message = Wire.readText(in);
    byte @Nullable [] key = Wire.readOptionalBytes(in);
    byte @Nullable [] value = Wire.readOptionalBytes(in);
    int count = in.readInt();
    List<RecordHeader> headers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      headers.add(new RecordHeader(Wire.readText(in), Wire.readOptionalBytes(in)));
    }
    return new DeadLetter(position, reason, message, key, value, List.copyOf(headers));
  }
}
