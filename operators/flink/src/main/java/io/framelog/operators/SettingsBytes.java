/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.util.InstantiationUtil;

/**
 * Settings of a route in state: what is begun is finished as it was begun, whatever the
 * configuration says by then.
 */
final class SettingsBytes {
  private SettingsBytes() {}

  static byte[] of(RouteSettings settings) throws IOException {
    return InstantiationUtil.serializeObject(settings);
  }

  static void write(RouteSettings settings, DataOutput out) throws IOException {
    Wire.writeBytes(out, of(settings));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if another version wrote it
   */
  static RouteSettings read(DataInput in) throws IOException {
    byte[] bytes = Wire.readBytes(in);
    try {
      return InstantiationUtil.deserializeObject(bytes, SettingsBytes.class.getClassLoader());
    } catch (IOException | ClassNotFoundException e) {
      throw new IOException(
          "the settings of an open part were written by another version of Framelog: stop the job"
              + " with that version and --drain, then start this one",
          e);
    }
  }
}
