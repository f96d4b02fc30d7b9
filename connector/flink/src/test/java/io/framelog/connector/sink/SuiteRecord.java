/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.ElementCodec;
import io.framelog.connector.element.ElementType;
import io.framelog.connector.element.RecordingChunk;
import io.framelog.connector.element.RecordingChunkCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What Flink's suite for sinks sends: a number, which becomes a part of its own. */
final class SuiteRecord implements Comparable<SuiteRecord>, Serializable {
  private static final long serialVersionUID = 1L;

  static final ElementType<SuiteRecord> TYPE = ElementType.of(SuiteRecord.class, Codec.class);

  private final long number;

  /** Only between the operators of the sink. */
  private final transient @Nullable RecordingChunk chunk;

  private SuiteRecord(long number, @Nullable RecordingChunk chunk) {
    this.number = number;
    this.chunk = chunk;
  }

  static SuiteRecord of(long number) {
    return new SuiteRecord(number, null);
  }

  static SuiteRecord of(RecordingChunk chunk) {
    return new SuiteRecord(0, chunk);
  }

  long number() {
    return number;
  }

  @Nullable RecordingChunk chunk() {
    return chunk;
  }

  @Override
  public int compareTo(SuiteRecord other) {
    return Long.compare(number, other.number);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SuiteRecord that && that.number == number;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number);
  }

  @Override
  public String toString() {
    return "part " + number;
  }

  /** Binary form. */
  public static final class Codec implements ElementCodec<SuiteRecord> {
    private final RecordingChunkCodec chunks = new RecordingChunkCodec();

    /** For Flink. */
    public Codec() {}

    @Override
    public void write(SuiteRecord record, DataOutput out) throws IOException {
      out.writeLong(record.number());
      RecordingChunk chunk = record.chunk();
      out.writeBoolean(chunk != null);
      if (chunk != null) {
        chunks.write(chunk, out);
      }
    }

    @Override
    public SuiteRecord read(DataInput in) throws IOException {
      long number = in.readLong();
      return new SuiteRecord(number, in.readBoolean() ? chunks.read(in) : null);
    }
  }
}
