/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.Blobs;
import io.framelog.rrd.Booleans;
import io.framelog.rrd.Cells;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.FixedLists;
import io.framelog.rrd.Lists;
import io.framelog.rrd.Numbers;
import io.framelog.rrd.Structs;
import io.framelog.rrd.Texts;
import io.framelog.rrd.Values;
import io.framelog.rrd.archetype.AnyValues;
import io.framelog.rrd.archetype.RecordingInfo;
import io.framelog.rrd.archetype.RecordingProperties;
import io.framelog.rrd.archetype.TextDocument;

/** Values of one's own, in every type, and properties of the recording. */
final class ValueCases {
  private ValueCases() {}

  static void add(Cases cases) {
    cases.log(
        "any",
        AnyValues.of("exposure_us", 900)
            .and(AnyValues.of("gain", 1.5))
            .and(AnyValues.of("ok", true))
            .and(AnyValues.of("lens", "50mm", "f1.8"))
            .and(AnyValues.of("vec", 1.0, 2.0)));
    numbers(cases);
    nested(cases);
    cases.log(
        "own",
        ComponentColumn.onePerRow(
            new ComponentDescriptor("mine.Sensor:load", "mine.Sensor", null),
            Numbers.float64(0.5)));
    properties(cases);
  }

  private static void numbers(Cases cases) {
    number(cases, Numbers.int8((byte) 1, (byte) 2, (byte) 100));
    number(cases, Numbers.int16((short) 1, (short) 2, (short) 100));
    number(cases, Numbers.int32(1, 2, 100));
    number(cases, Numbers.int64(1, 2, 100));
    number(cases, Numbers.uint8((byte) 1, (byte) 2, (byte) 100));
    number(cases, Numbers.uint16((short) 1, (short) 2, (short) 100));
    number(cases, Numbers.uint32(1, 2, 100));
    number(cases, Numbers.uint64(1, 2, 100));
    number(cases, Numbers.float16Bits((short) 0x3C00, (short) 0xB800, (short) 0x6400));
    number(cases, Numbers.float32(1, 2, 100));
    number(cases, Numbers.float64(1, 2, 100));
  }

  private static void number(Cases cases, Numbers values) {
    cases.log("number/" + values.type(), AnyValues.row("v", values));
  }

  private static void nested(Cases cases) {
    nested(cases, "vectors", FixedLists.of(3, Numbers.float32(1, 2, 3, 4, 5, 6)));
    nested(cases, "lists", Lists.of(Cells.ofCounts(2, 0, Cells.ABSENT, 1), Numbers.int32(1, 2, 3)));
    nested(cases, "blobs", Blobs.of(new byte[] {1, 2}, new byte[0], new byte[] {-1}));
    nested(cases, "texts", Lists.of(Cells.ofCounts(2, 1), Texts.of("a", "", "grüß")));
    nested(
        cases,
        "structs",
        Structs.of("min", Numbers.int64(1, -1))
            .andOptional("max", Numbers.float64(2.5, 0).presentWhere(true, false)));
    nested(cases, "bools", Booleans.of(true, false, false).presentWhere(true, false, true));
  }

  private static void nested(Cases cases, String name, Values values) {
    cases.log("nested/" + name, AnyValues.row("v", values));
  }

  private static void properties(Cases cases) {
    cases.add(RecordingProperties.info(Cases.NAMING, RecordingInfo.name("Cases")));
    cases.add(RecordingProperties.info(Cases.NAMING, RecordingInfo.startTime(Cases.START_NANOS)));
    ArchetypeColumns camera = AnyValues.of("serial", "SN-1").and(AnyValues.of("iso", 400));
    cases.add(RecordingProperties.property(Cases.NAMING, "camera", camera));
    cases.add(
        RecordingProperties.property(
            Cases.NAMING, "note", TextDocument.of("free text", "text/plain")));
  }
}
