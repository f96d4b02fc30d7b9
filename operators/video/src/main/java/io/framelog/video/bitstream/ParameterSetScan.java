/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

/** Looks for parameter sets in samples that were inspected before. */
public final class ParameterSetScan {
  private ParameterSetScan() {}

  /**
   * Whether an AV1 temporal unit holds a sequence header.
   *
   * @throws IllegalArgumentException if the bytes are no temporal unit
   */
  public static boolean hasSequenceHeader(byte[] temporalUnit) {
    try {
      return Obus.of(temporalUnit).stream().anyMatch(unit -> unit.type() == Obus.SEQUENCE_HEADER);
    } catch (AccessUnitException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
