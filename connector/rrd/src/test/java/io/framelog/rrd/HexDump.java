/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** Bytes as a person compares them. */
final class HexDump {
  private static final int WIDTH = 16;

  private HexDump() {}

  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < bytes.length; line += WIDTH) {
      StringBuilder hex = new StringBuilder();
      StringBuilder ascii = new StringBuilder();
      for (int i = line; i < Math.min(line + WIDTH, bytes.length); i++) {
        hex.append(String.format("%02x ", bytes[i]));
        ascii.append(bytes[i] >= ' ' && bytes[i] < 0x7F ? (char) bytes[i] : '.');
      }
      text.append(String.format("%04x  %-48s |%s|%n", line, hex, ascii));
    }
    return text.toString();
  }
}
