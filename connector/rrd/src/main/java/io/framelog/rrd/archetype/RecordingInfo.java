/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.archetype;

import io.framelog.rrd.ArchetypeColumns;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.ComponentDescriptor;
import io.framelog.rrd.Numbers;
import io.framelog.rrd.Texts;
import java.util.List;

/**
 * What viewers list of a recording: its name and when it began. Logged static at {@link
 * RecordingProperties#ENTITY}, equal in all parts of a recording.
 */
public final class RecordingInfo {
  public static final ComponentDescriptor START_TIME =
      ComponentDescriptor.ofArchetype("RecordingInfo", "start_time", "Timestamp");
  public static final ComponentDescriptor NAME =
      ComponentDescriptor.ofArchetype("RecordingInfo", "name", "Name");

  private RecordingInfo() {}

  /** Name and start. */
  public static ArchetypeColumns of(String name, long startNanos) {
    return name(name).and(startTime(startNanos));
  }

  /** The recording's name for people, not blank. */
  public static ArchetypeColumns name(String name) {
    Checks.notBlank("The name of a recording", List.of(name));
    return ArchetypeColumns.of(ComponentColumn.onePerRow(NAME, Texts.of(name)));
  }

  /** When the recording began, in nanoseconds since 1970-01-01 UTC. */
  public static ArchetypeColumns startTime(long startNanos) {
    return ArchetypeColumns.of(ComponentColumn.onePerRow(START_TIME, Numbers.int64(startNanos)));
  }
}
