/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.source;

import io.framelog.connector.element.DeadLetter;
import io.framelog.frame.RecordHeader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a dead letter fit its topic. A letter that no broker takes would fail the job, and again
 * after each restart.
 */
final class DeadLetterSize {
  /** For the headers that say why, and for Kafka's own fields. */
  private static final int RESERVED_BYTES = 8 << 10;

  /** More than Kafka's length fields of a header take. */
  private static final int HEADER_OVERHEAD_BYTES = 16;

  private DeadLetterSize() {}

  /**
   * A letter as it goes out.
   *
   * @param cut what was left out, such as {@code value=20971520} for a value that had so many bytes
   *     and of which only the beginning is there; empty for a whole record
   */
  record Fitted(DeadLetter letter, String cut) {}

  static Fitted fit(DeadLetter letter, int maxRecordBytes) {
    byte[] key = letter.key();
    byte[] value = letter.value();
    List<RecordHeader> headers = letter.headers();
    int room = Math.max(0, maxRecordBytes - RESERVED_BYTES);
    List<String> cut = new ArrayList<>();

    long headerBytes = bytesOf(headers);
    if (headerBytes > room / 4) {
      cut.add("headers=" + headerBytes);
      headers = List.of();
      headerBytes = 0;
    }
    if (key != null && key.length > room / 4) {
      cut.add("key=" + key.length);
      key = null;
    }
    int left = (int) (room - headerBytes - (key == null ? 0 : key.length));
    if (value != null && value.length > left) {
      cut.add("value=" + value.length);
      value = Arrays.copyOf(value, left);
    }
    return cut.isEmpty()
        ? new Fitted(letter, "")
        : new Fitted(
            new DeadLetter(
                letter.position(), letter.reason(), letter.message(), key, value, headers),
            String.join(",", cut));
  }

  private static long bytesOf(List<RecordHeader> headers) {
    long bytes = 0;
    for (RecordHeader header : headers) {
      bytes +=
          HEADER_OVERHEAD_BYTES
              + header.name().getBytes(StandardCharsets.UTF_8).length
              + header.value().length;
    }
    return bytes;
  }
}
