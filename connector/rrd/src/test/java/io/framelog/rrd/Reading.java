/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading bytes: messages, and how it ended.
 *
 * @param damage the report that ended it, if one did
 */
record Reading(List<RrdMessage> messages, boolean isFinished, @Nullable RrdFormatException damage) {
  static final String SOURCE = "a.rrd";

  static Reading of(byte[] bytes) throws IOException {
    List<RrdMessage> messages = new ArrayList<>();
    try (RecordingReader reader = RecordingReader.over(SOURCE, new ByteArrayInputStream(bytes))) {
      try {
        for (Optional<RrdMessage> next = reader.next(); next.isPresent(); next = reader.next()) {
          messages.add(next.get());
        }
        return new Reading(messages, reader.isFinished(), null);
      } catch (RrdFormatException e) {
        return new Reading(messages, reader.isFinished(), e);
      }
    }
  }

  /** Everything that was read, for comparing. */
  String content() {
    StringBuilder content = new StringBuilder();
    for (RrdMessage message : messages) {
      if (message instanceof StoredChunk stored) {
        content.append(stored.store()).append(stored.chunk());
        content.append(Arrays.toString(ChunkEncoder.encode(stored.chunk()).toByteArray()));
      } else {
        content.append(message);
      }
    }
    return content.append(isFinished).toString();
  }
}
