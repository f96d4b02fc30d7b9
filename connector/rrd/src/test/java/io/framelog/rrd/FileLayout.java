/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the messages of a good file of one stream lie. */
record FileLayout(List<Part> parts) {
  /** From the first byte to before {@code end}. */
  record Part(String name, int start, int end) {
    boolean holds(int position) {
      return start <= position && position < end;
    }
  }

  static FileLayout of(byte[] file) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("stream header", 0, StreamHeader.BYTES));
    int at = StreamHeader.BYTES;
    while (at < file.length) {
      byte[] header = Arrays.copyOfRange(file, at, at + MessageHeader.BYTES);
      int payloadAt = at + MessageHeader.BYTES;
      int end = payloadAt + (int) MessageHeader.read(header).payloadLength();
      parts.add(new Part("message header", at, payloadAt));
      if (header[0] == MessageHeader.END) {
        parts.add(new Part("footer", payloadAt, end));
        parts.add(new Part("trailer", end, end + StreamFooter.BYTES));
        end += StreamFooter.BYTES;
      } else {
        parts.add(
            new Part(header[0] == MessageHeader.ARROW_MSG ? "chunk" : "info", payloadAt, end));
      }
      at = end;
    }
    return new FileLayout(parts);
  }

  Part at(int position) {
    return parts.stream().filter(part -> part.holds(position)).findFirst().orElseThrow();
  }

  /** How many messages are whole in a file cut to this length. */
  long messagesBefore(int length) {
    return parts.stream()
        .filter(part -> List.of("chunk", "info", "trailer").contains(part.name()))
        .filter(part -> part.end() <= length)
        .count();
  }

  /** Whether a file cut to this length ends after a whole message, or its stream header. */
  boolean isBoundary(int length) {
    return parts.stream()
        .filter(part -> List.of("chunk", "info", "trailer", "stream header").contains(part.name()))
        .anyMatch(part -> part.end() == length);
  }
}
