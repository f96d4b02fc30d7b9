/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.Type;

/** Which slots a flatbuffer table of Arrow's IPC metadata has (Message.fbs and Schema.fbs). */
record FlatShape(String name, List<Slot> slots) {

  /** What one slot of a table holds. */
  sealed interface Slot {}

  /** A number of so many bytes, at most {@code max} without sign; its size is its alignment. */
  record Scalar(int bytes, long max) implements Slot {}

  record Text() implements Slot {}

  record Child(Supplier<FlatShape> shape) implements Slot {}

  record Children(Supplier<FlatShape> shape) implements Slot {}

  /** A vector of structs of so many bytes. */
  record Structs(int bytes) implements Slot {}

  /** A table whose shape is told by the number in the slot before. */
  record Union(Supplier<Map<Integer, FlatShape>> shapes) implements Slot {}

  private static final Slot ANY_8 = new Scalar(1, 0xFF);
  private static final Slot BOOL = new Scalar(1, 1);
  private static final Slot ANY_32 = new Scalar(4, -1L);
  private static final Slot ANY_64 = new Scalar(8, -1L);

  private static Slot enumeration(int max) {
    return new Scalar(2, max);
  }

  private static FlatShape table(String name, Slot... slots) {
    return new FlatShape(name, List.of(slots));
  }

  static final FlatShape KEY_VALUE = table("KeyValue", new Text(), new Text());

  private static final FlatShape INT = table("Int", ANY_32, BOOL);

  private static final FlatShape DICTIONARY =
      table("DictionaryEncoding", ANY_64, new Child(() -> INT), BOOL, enumeration(0));

  private static final Map<Integer, FlatShape> TYPES =
      Map.ofEntries(
          Map.entry((int) Type.Null, table("Null")),
          Map.entry((int) Type.Int, INT),
          Map.entry((int) Type.FloatingPoint, table("FloatingPoint", enumeration(2))),
          Map.entry((int) Type.Binary, table("Binary")),
          Map.entry((int) Type.Utf8, table("Utf8")),
          Map.entry((int) Type.Bool, table("Bool")),
          Map.entry((int) Type.Decimal, table("Decimal", ANY_32, ANY_32, ANY_32)),
          Map.entry((int) Type.Date, table("Date", enumeration(1))),
          Map.entry((int) Type.Time, table("Time", enumeration(3), ANY_32)),
          Map.entry((int) Type.Timestamp, table("Timestamp", enumeration(3), new Text())),
          Map.entry((int) Type.Interval, table("Interval", enumeration(2))),
          Map.entry((int) Type.List, table("List")),
          Map.entry((int) Type.Struct_, table("Struct")),
          Map.entry((int) Type.FixedSizeBinary, table("FixedSizeBinary", ANY_32)),
          Map.entry((int) Type.FixedSizeList, table("FixedSizeList", ANY_32)),
          Map.entry((int) Type.Map, table("Map", BOOL)),
          Map.entry((int) Type.Duration, table("Duration", enumeration(3))),
          Map.entry((int) Type.LargeBinary, table("LargeBinary")),
          Map.entry((int) Type.LargeUtf8, table("LargeUtf8")),
          Map.entry((int) Type.LargeList, table("LargeList")));

  private static FlatShape field() {
    return FIELD;
  }

  static final FlatShape FIELD =
      table(
          "Field",
          new Text(),
          BOOL,
          ANY_8,
          new Union(() -> TYPES),
          new Child(() -> DICTIONARY),
          new Children(FlatShape::field),
          new Children(() -> KEY_VALUE));

  private static final FlatShape SCHEMA =
      table(
          "Schema",
          enumeration(0),
          new Children(() -> FIELD),
          new Children(() -> KEY_VALUE),
          new Structs(8));

  private static final FlatShape COMPRESSION =
      table("BodyCompression", new Scalar(1, 1), new Scalar(1, 0));

  private static final FlatShape RECORD_BATCH =
      table(
          "RecordBatch",
          ANY_64,
          new Structs(16),
          new Structs(16),
          new Child(() -> COMPRESSION),
          new Structs(8));

  static final FlatShape MESSAGE =
      table(
          "Message",
          enumeration(4),
          ANY_8,
          new Union(
              () ->
                  Map.of(
                      (int) MessageHeader.Schema,
                      SCHEMA,
                      (int) MessageHeader.RecordBatch,
                      RECORD_BATCH)),
          ANY_64,
          new Children(() -> KEY_VALUE));

  @Override
  public String toString() {
    return name;
  }
}
