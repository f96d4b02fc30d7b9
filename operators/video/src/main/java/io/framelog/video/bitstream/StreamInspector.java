/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video.bitstream;

/**
 * Takes the access units of one stream apart, in the order they come, and remembers the parameter
 * sets between them. A unit that is refused leaves what is remembered as it was. One instance
 * serves one stream and one thread.
 */
public sealed interface StreamInspector permits H264Inspector, H265Inspector, Av1Inspector {

  /**
   * Looks at the next access unit.
   *
   * @param unit one whole access unit: Annex B for H.264 and H.265, a temporal unit of OBUs with
   *     size fields for AV1; not kept
   * @throws AccessUnitException if it is not one access unit with one picture
   */
  AccessUnit inspect(byte[] unit) throws AccessUnitException;

  /**
   * Takes parameter sets that came before this inspector was there, as {@link #parameterSets} gave
   * them.
   *
   * @throws AccessUnitException if they are none
   */
  void remember(byte[] parameterSets) throws AccessUnitException;

  /** All that a decoder must have seen before the next unit; empty while none has come. */
  byte[] parameterSets();

  static StreamInspector av1() {
    return new Av1Inspector();
  }

  static StreamInspector h264() {
    return new H264Inspector();
  }

  static StreamInspector h265() {
    return new H265Inspector();
  }
}
