/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.envelope.Envelope.Opened;
import io.framelog.frame.json.JsonText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An event in structured mode: an object of attributes, and its data under one of two names. */
final class StructuredEvent {
  private static final String DATA = "data";
  private static final String DATA_BASE64 = "data_base64";

  private final JsonText json;
  private final FrameLimits limits;
  private final EventAttributes attributes = new EventAttributes();
  private @Nullable ByteBuffer data;

  /** Whether the data is as it is written in the object, not decoded. */
  private boolean written;

  private StructuredEvent(JsonText json, FrameLimits limits) {
    this.json = json;
    this.limits = limits;
  }

  static Opened open(ByteBuffer body, FrameLimits limits) throws FrameRejectedException {
    return JsonText.read(body, json -> new StructuredEvent(json, limits).read());
  }

  private Opened read() throws IOException, FrameRejectedException {
    JsonParser tokens = json.tokens();
    tokens.nextToken();
    json.requireToken(JsonToken.START_OBJECT, "an event as an object");
    for (String name = tokens.nextFieldName(); name != null; name = tokens.nextFieldName()) {
      JsonToken token = tokens.nextToken();
      if (name.equals(DATA) || name.equals(DATA_BASE64)) {
        if (token != JsonToken.VALUE_NULL) {
          takeData(name);
        }
      } else if (token.isScalarValue()) {
        if (token != JsonToken.VALUE_NULL) {
          attributes.put(name, tokens.getText());
        }
      } else {
        throw Prefixes.bad("the attribute '%s' of an event must be a scalar".formatted(name));
      }
    }
    json.requireToken(JsonToken.END_OBJECT, "the end of the event");
    attributes.requireValid();
    if (data == null) {
      throw Prefixes.bad("an event must have 'data' or 'data_base64', but had neither");
    }
    return new Opened(written && isText(data) ? unquoted(data) : data, attributes);
  }

  /** Only data that is said to be JSON is JSON if it is a string: else the string is the data. */
  private boolean isText(ByteBuffer data) {
    return data.get(data.position()) == '"' && !saysJson();
  }

  private boolean saysJson() {
    String contentType =
        attributes.value(EventAttributes.DATA_CONTENT_TYPE).orElse("application/json");
    String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return mediaType.endsWith("/json") || mediaType.endsWith("+json");
  }

  private static ByteBuffer unquoted(ByteBuffer data) throws FrameRejectedException {
    int from = data.position() + 1;
    int to = data.limit() - 1;
    for (int i = from; i < to; i++) {
      if (data.get(i) == '\\') {
        return unescaped(data);
      }
    }
    return data.duplicate().position(from).limit(to);
  }

  private static ByteBuffer unescaped(ByteBuffer data) throws FrameRejectedException {
    return JsonText.read(
        data,
        json -> {
          json.tokens().nextToken();
          return ByteBuffer.wrap(json.tokens().getText().getBytes(StandardCharsets.UTF_8));
        });
  }

  private void takeData(String name) throws IOException, FrameRejectedException {
    if (data != null) {
      throw Prefixes.bad("an event has its data once, but '%s' was a second".formatted(name));
    }
    written = name.equals(DATA);
    data = written ? json.value() : ByteBuffer.wrap(json.base64(limits.maxPayloadBytes()));
  }
}
