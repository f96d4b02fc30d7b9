/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.fuzz;

import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RecordHeader;
import io.framelog.frame.RecordPosition;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that a fuzzer makes up, as a record that comes through one of the doors.
 *
 * <pre>
 *   | mark of the door, u16 BE | headers, u8 | each: length u8, name, length u8, value | record's value |
 * </pre>
 *
 * What is not there, is empty: every input is a record.
 */
final class FuzzInput {

  /**
   * More than any door needs for a record within its limits, with what the fuzzer's own counting
   * takes; less than a length of four bytes, believed, costs in most cases.
   */
  private static final long MAX_ALLOCATED_BYTES = 16L << 20;

  private static final int MAX_HEADERS = 12;

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private FuzzInput() {}

  /** A rejection is a good end, whatever else is thrown is not. */
  static void readOrReject(byte[] input) {
    ByteBuffer in = ByteBuffer.wrap(input);
    if (in.remaining() < Short.BYTES) {
      return;
    }
    int mark = in.getChar();
    for (FuzzDoor door : FuzzDoor.all()) {
      if (door.mark() == mark) {
        readOrReject(door, in);
      }
    }
  }

  /**
   * What comes through one door.
   *
   * @param in the input without the mark
   */
  static void readOrReject(FuzzDoor door, ByteBuffer in) {
    List<RecordHeader> headers = new ArrayList<>();
    int count = Math.min(u8(in), MAX_HEADERS);
    for (int i = 0; i < count; i++) {
      String name = new String(bytes(in), StandardCharsets.UTF_8);
      headers.add(new RecordHeader(name, bytes(in)));
    }
    byte[] value = new byte[in.remaining()];
    in.get(value);
    FrameRecord record =
        new FrameRecord(new RecordPosition("fuzz", 0, 0), 0, /* key= */ null, value, headers);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      door.target().read(record, ByteBuffer.wrap(value));
    } catch (FrameRejectedException e) {
      if (e.getMessage().isBlank()) {
        throw new IllegalStateException("a rejection that says nothing", e);
      }
    }
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    if (allocated > MAX_ALLOCATED_BYTES) {
      throw new IllegalStateException(
          "%s allocated %d bytes for a record of %d"
              .formatted(door.name(), allocated, value.length));
    }
  }

  /** An input for a door. */
  static byte[] of(FuzzDoor door, FrameRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(door.mark() >> 8);
    out.write(door.mark());
    out.write(record.headers().size());
    for (RecordHeader header : record.headers()) {
      write(out, header.name().getBytes(StandardCharsets.UTF_8));
      write(out, header.value());
    }
    out.writeBytes(FuzzSeeds.value(record));
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, byte[] bytes) {
    out.write(bytes.length);
    out.writeBytes(bytes);
  }

  private static int u8(ByteBuffer in) {
    return in.hasRemaining() ? in.get() & 0xFF : 0;
  }

  private static byte[] bytes(ByteBuffer in) {
    byte[] bytes = new byte[Math.min(u8(in), in.remaining())];
    in.get(bytes);
    return bytes;
  }
}
