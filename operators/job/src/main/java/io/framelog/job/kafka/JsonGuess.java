/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.route.NamedFormat;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the picture stands in JSON of somebody's own: the longest text. */
final class JsonGuess {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Shorter ones are names and times. */
  private static final int MIN_LENGTH = 64;

  private JsonGuess() {}

  static Optional<NamedFormat> of(List<FrameRecord> records) {
    for (FrameRecord record : records) {
      Optional<String> path = longestText(record.value());
      if (path.isPresent()) {
        return Optional.of(new NamedFormat("json", Map.of("data-path", path.get())));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> longestText(byte @Nullable [] value) {
    if (value == null || value.length == 0 || value[0] != '{') {
      return Optional.empty();
    }
    try {
      Map<String, Integer> lengths = new HashMap<>();
      collect("", MAPPER.readTree(value), lengths);
      return lengths.entrySet().stream()
          .filter(text -> text.getValue() >= MIN_LENGTH)
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("a value in memory was not readable", e);
    }
  }

  private static void collect(String path, JsonNode node, Map<String, Integer> lengths) {
    node.properties()
        .forEach(
            field -> {
              String inner = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
              if (field.getValue().isTextual()) {
                lengths.put(inner, field.getValue().textValue().length());
              } else if (field.getValue().isObject()) {
                collect(inner, field.getValue(), lengths);
              }
            });
  }
}
