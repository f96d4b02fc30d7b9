/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.Wire;
import io.framelog.frame.RecordPosition;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The partitions that a camera's records come from. Its order is Kafka's order only while it stays
 * in one partition of a topic; what is decided after a change may be decided otherwise in another
 * run. Not thread-safe.
 */
final class Partitions {
  /** A camera is read from a topic or two; of more, changes are not looked for. */
  private static final int MAX_TOPICS = 8;

  private final Map<String, Integer> byTopic = new TreeMap<>();

  /** Takes the next record; whether its partition is another than that of the one before. */
  boolean changeWith(RecordPosition position) {
    Integer before = byTopic.get(position.topic());
    if (before == null && byTopic.size() == MAX_TOPICS) {
      return false;
    }
    byTopic.put(position.topic(), position.partition());
    return before != null && before != position.partition();
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(byTopic.size());
    for (Map.Entry<String, Integer> entry : byTopic.entrySet()) {
      Wire.writeText(out, entry.getKey());
      out.writeInt(entry.getValue());
    }
  }

  void readFrom(DataInput in) throws IOException {
    int topics = in.readInt();
    for (int i = 0; i < topics; i++) {
      byTopic.put(Wire.readText(in), in.readInt());
    }
  }
}
