/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.RecordHeader;
import io.framelog.frame.RecordPosition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A record as producers write it, and what has to come of it: an entry of {@code vectors.json},
 * which says what its fields mean.
 *
 * @param decoder the message's type, such as {@code foxglove.RawImage}; {@code raw} is a bare value
 * @param framing what is round the message; {@code null} if nothing is
 * @param expected the fields that the message has, or the reason for which it is refused
 */
public record FrameVector(
    String name,
    Kind kind,
    String decoder,
    @Nullable String framing,
    FrameRecord record,
    JsonNode expected) {
  private static final String FOLDER = "/vectors/";

  /** What has to come of a record. */
  public enum Kind {
    ACCEPT,
    REJECT,
    CONTROL,
    CHUNK
  }

  /** All vectors, in the order of the file. */
  public static Stream<FrameVector> all() {
    JsonNode file;
    try {
      file = new ObjectMapper().readTree(resource("vectors.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return StreamSupport.stream(file.get("vectors").spliterator(), false).map(FrameVector::of);
  }

  /** Those of the vectors, which have to be some. */
  public static Stream<FrameVector> all(Predicate<FrameVector> wanted) {
    List<FrameVector> found = all().filter(wanted).toList();
    if (found.isEmpty()) {
      throw new IllegalStateException("no vector is wanted: is the condition right?");
    }
    return found.stream();
  }

  /** The vector of that name. */
  public static FrameVector named(String name) {
    return all(vector -> vector.name.equals(name)).findFirst().orElseThrow();
  }

  /** The record's value, which is there. */
  public byte[] value() {
    return Objects.requireNonNull(record.value(), name + " has no value");
  }

  @Override
  public String toString() {
    return name;
  }

  private static FrameVector of(JsonNode entry) {
    JsonNode file = entry.get("file");
    List<RecordHeader> headers = new ArrayList<>();
    for (JsonNode header : entry.get("headers")) {
      headers.add(new RecordHeader(header.get("name").asText(), headerValue(header)));
    }
    return new FrameVector(
        entry.get("name").asText(),
        Kind.valueOf(entry.get("kind").asText().toUpperCase(Locale.ROOT)),
        entry.get("decoder").asText(),
        entry.get("framing").isNull() ? null : entry.get("framing").asText(),
        new FrameRecord(
            new RecordPosition("vectors", 0, 0),
            entry.get("timestampMillis").asLong(),
            entry.get("key").asText().getBytes(StandardCharsets.UTF_8),
            file.isNull() ? null : resource(file.asText()),
            headers),
        entry.get("expected"));
  }

  private static byte[] headerValue(JsonNode header) {
    return header.has("valueHex")
        ? HexFormat.of().parseHex(header.get("valueHex").asText())
        : header.get("value").asText().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream in = FrameVector.class.getResourceAsStream(FOLDER + name)) {
      return Objects.requireNonNull(in, "no resource " + FOLDER + name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
