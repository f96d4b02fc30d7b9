/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record as it arrived, without Kafka's classes. Arrays are not copied and belong to the
 * record: nobody writes to them.
 *
 * @param timestampMillis Kafka's own timestamp, milliseconds since the Unix epoch
 */
public record FrameRecord(
    RecordPosition position,
    long timestampMillis,
    byte @Nullable [] key,
    byte @Nullable [] value,
    List<RecordHeader> headers) {

  /** The last header of that name: Kafka allows several, and the last one written counts. */
  public Optional<byte[]> header(String name) {
    for (int i = headers.size() - 1; i >= 0; i--) {
      RecordHeader header = headers.get(i);
      if (header.name().equals(name)) {
        return Optional.of(header.value());
      }
    }
    return Optional.empty();
  }

  /** The last header of that name as UTF-8 text. */
  public Optional<String> textHeader(String name) {
    return header(name).map(value -> new String(value, StandardCharsets.UTF_8));
  }
}
