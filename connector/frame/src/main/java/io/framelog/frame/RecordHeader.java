/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.nio.charset.StandardCharsets;

/** One header of a record. The value is not copied. */
public record RecordHeader(String name, byte[] value) {

  /** A header with a text value in UTF-8. */
  public static RecordHeader text(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
