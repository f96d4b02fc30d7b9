/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.fuzz;

import java.nio.ByteBuffer;

/** One door alone, which {@code -Dfuzz.door} names, for a fuzzer that runs on its own. */
public final class DoorFuzz {
  static final String DOOR_PROPERTY = "fuzz.door";

  private static final FuzzDoor DOOR = FuzzDoor.named(System.getProperty(DOOR_PROPERTY, ""));

  private DoorFuzz() {}

  /** Called by Jazzer, with an input that has no mark. */
  public static void fuzzerTestOneInput(byte[] input) {
    FuzzInput.readOrReject(DOOR, ByteBuffer.wrap(input));
  }
}
