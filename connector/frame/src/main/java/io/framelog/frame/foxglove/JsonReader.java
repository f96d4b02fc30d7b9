/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.foxglove;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.framelog.frame.CaptureTime;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.TimeNotation;
import io.framelog.frame.json.JsonText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Reads a message in JSON: bytes are base64, and a time is {@code {"sec": …, "nsec": …}} as in
 * Foxglove's schemas, or RFC 3339 text as protobuf's own JSON has it.
 */
final class JsonReader {
  private static final CaptureTime RFC_3339 = CaptureTime.in(TimeNotation.RFC_3339);
  private static final long MAX_FIXED32 = 0xFFFF_FFFFL;

  private final JsonText json;
  private final JsonParser in;
  private final FrameLimits limits;
  private final FoxgloveMessage message;

  private JsonReader(JsonText json, FoxgloveMessage message, FrameLimits limits) {
    this.json = json;
    this.in = json.tokens();
    this.message = message;
    this.limits = limits;
  }

  static FoxgloveMessage read(FoxgloveType type, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException {
    return JsonText.read(
        body,
        json -> {
          FoxgloveMessage message = new FoxgloveMessage(type);
          new JsonReader(json, message, limits).readFields(type);
          return message;
        });
  }

  private void readFields(FoxgloveType type) throws IOException, FrameRejectedException {
    in.nextToken();
    json.requireToken(JsonToken.START_OBJECT, "an object");
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      FoxgloveField field = type.field(in.currentName());
      JsonToken value = in.nextToken();
      if (field == null || value == JsonToken.VALUE_NULL) {
        in.skipChildren();
        continue;
      }
      switch (field.kind()) {
        case TIME -> readTime();
        case TEXT -> {
          json.requireToken(JsonToken.VALUE_STRING, "text in '" + field.wireName() + "'");
          message.setText(field, in.getText());
        }
        case BYTES -> message.setData(ByteBuffer.wrap(json.base64(limits.maxPayloadBytes())));
        case FIXED32 -> message.setNumber(field, wholeNumber(field.wireName(), 0, MAX_FIXED32));
        case DOUBLES -> message.addNumbers(field, numbers(field));
      }
    }
  }

  private void readTime() throws IOException, FrameRejectedException {
    if (in.currentToken() == JsonToken.VALUE_STRING) {
      message.setCaptureNanos(RFC_3339.nanos(in.getText()));
      return;
    }
    json.requireToken(JsonToken.START_OBJECT, "an object or text in 'timestamp'");
    long seconds = 0;
    long nanos = 0;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      switch (name) {
        case "sec", "seconds" -> seconds = wholeNumber(name, Long.MIN_VALUE, Long.MAX_VALUE);
        case "nsec", "nanos" -> nanos = wholeNumber(name, Long.MIN_VALUE, Long.MAX_VALUE);
        default -> in.skipChildren();
      }
    }
    message.setCapture(seconds, nanos);
  }

  private long wholeNumber(String name, long min, long max)
      throws IOException, FrameRejectedException {
    json.requireToken(JsonToken.VALUE_NUMBER_INT, "a whole number in '" + name + "'");
    long number = in.getLongValue();
    if (number < min || number > max) {
      throw JsonText.malformed(
          "must have a number from %d to %d in '%s', but has %d".formatted(min, max, name, number));
    }
    return number;
  }

  private double[] numbers(FoxgloveField field) throws IOException, FrameRejectedException {
    json.requireToken(JsonToken.START_ARRAY, "an array in '" + field.wireName() + "'");
    double[] numbers = new double[FoxgloveMessage.MAX_NUMBERS];
    int count = 0;
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (!in.currentToken().isNumeric() || count == numbers.length) {
        throw JsonText.malformed(
            "must have numbers in '%s', at most %d of them"
                .formatted(field.wireName(), numbers.length));
      }
      numbers[count++] = in.getDoubleValue();
    }
    return Arrays.copyOf(numbers, count);
  }
}
