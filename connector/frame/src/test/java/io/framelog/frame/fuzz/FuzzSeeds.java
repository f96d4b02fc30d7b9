/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.fuzz;

import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.generic.GenericSchemas;
import io.framelog.frame.vectors.FrameVector;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Records from which a fuzzer starts: every vector at every door that takes it, or at a door that
 * takes none, all of them.
 */
final class FuzzSeeds {
  private FuzzSeeds() {}

  static Stream<byte[]> all() {
    List<FrameRecord> records = records().filter(record -> record.value() != null).toList();
    return FuzzDoor.all().stream().flatMap(door -> seeds(door, records));
  }

  /** Those that come through one door. */
  static Stream<byte[]> of(FuzzDoor door) {
    return seeds(door, records().filter(record -> record.value() != null).toList());
  }

  private static Stream<byte[]> seeds(FuzzDoor door, List<FrameRecord> records) {
    List<FrameRecord> taken = records.stream().filter(record -> takes(door, record)).toList();
    return (taken.isEmpty() ? records : taken).stream().map(record -> FuzzInput.of(door, record));
  }

  private static Stream<FrameRecord> records() {
    return Stream.concat(
        FrameVector.all().map(FrameVector::record),
        GenericSchemas.messages()
            .map(
                value ->
                    new FrameRecord(
                        new RecordPosition("seeds", 0, 0), 0, /* key= */ null, value, List.of())));
  }

  private static boolean takes(FuzzDoor door, FrameRecord record) {
    try {
      door.target().read(record, ByteBuffer.wrap(value(record)));
      return true;
    } catch (FrameRejectedException e) {
      return false;
    }
  }

  static byte[] value(FrameRecord record) {
    return Objects.requireNonNull(record.value(), "a seed has a value");
  }
}
