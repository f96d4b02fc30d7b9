/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import io.framelog.frame.FrameFormats;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.vectors.FrameVector;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bare messages in records that say nothing else, and what is made of them. */
final class Messages {

  /** A picture that every format can hold. */
  static final byte[] JPEG = FrameVector.named("bare-jpeg").value();

  private Messages() {}

  static FrameMessage decode(String format, Map<String, String> options, byte[] message)
      throws FrameRejectedException {
    return decode(format, options, message, FrameLimits.defaults());
  }

  /** The message lies within a larger array, as it does behind an envelope. */
  static FrameMessage decode(
      String format, Map<String, String> options, byte[] message, FrameLimits limits)
      throws FrameRejectedException {
    byte[] around = new byte[message.length + 7];
    System.arraycopy(message, 0, around, 5, message.length);
    FrameRecord record =
        new FrameRecord(new RecordPosition("frames", 0, 0), 0, /* key= */ null, around, List.of());
    return FrameFormats.named(format)
        .decoder(options)
        .decode(record, ByteBuffer.wrap(around, 5, message.length), limits);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Options and further ones. */
  static Map<String, String> with(Map<String, String> options, String... more) {
    Map<String, String> all = new HashMap<>(options);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }
}
