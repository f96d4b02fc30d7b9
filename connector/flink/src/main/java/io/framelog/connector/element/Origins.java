/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import io.framelog.frame.RecordPosition;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Binary form of the records that frames came in, in order: a few bytes for each, because a
 * camera's frames lie close together in one partition.
 *
 * <pre>
 * runs │ topic, partition, count, offset, difference to the offset before, …
 * </pre>
 */
public final class Origins {

  private Origins() {}

  public static void write(DataOutput out, List<RecordPosition> origins) throws IOException {
    List<List<RecordPosition>> runs = runs(origins);
    writeVarint(out, runs.size());
    for (List<RecordPosition> run : runs) {
      Wire.writeText(out, run.get(0).topic());
      writeVarint(out, run.get(0).partition());
      writeVarint(out, run.size());
      long before = 0;
      for (RecordPosition origin : run) {
        writeSigned(out, origin.offset() - before);
        before = origin.offset();
      }
    }
  }

  public static List<RecordPosition> read(DataInput in) throws IOException {
    List<RecordPosition> origins = new ArrayList<>();
    for (long runs = readVarint(in); runs > 0; runs--) {
      String topic = Wire.readText(in);
      int partition = Math.toIntExact(readVarint(in));
      long offset = 0;
      for (long count = readVarint(in); count > 0; count--) {
        offset += readSigned(in);
        origins.add(new RecordPosition(topic, partition, offset));
      }
    }
    return List.copyOf(origins);
  }

  private static List<List<RecordPosition>> runs(List<RecordPosition> origins) {
    List<List<RecordPosition>> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= origins.size(); i++) {
      if (i == origins.size() || !isSamePartition(origins.get(from), origins.get(i))) {
        runs.add(origins.subList(from, i));
        from = i;
      }
    }
    return runs;
  }

  private static boolean isSamePartition(RecordPosition a, RecordPosition b) {
    return a.partition() == b.partition() && a.topic().equals(b.topic());
  }

  /** Zigzag: small differences of either sign are short. */
  private static void writeSigned(DataOutput out, long value) throws IOException {
    writeVarint(out, (value << 1) ^ (value >> 63));
  }

  private static long readSigned(DataInput in) throws IOException {
    long value = readVarint(in);
    return (value >>> 1) ^ -(value & 1);
  }

  /** Seven bits in each byte, lowest first; the eighth says that more follow. */
  private static void writeVarint(DataOutput out, long value) throws IOException {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long readVarint(DataInput in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = in.readByte();
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IOException("a number of more than 64 bits where the origin of a frame was expected");
  }
}
