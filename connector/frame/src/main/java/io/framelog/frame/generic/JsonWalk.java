/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.generic.MessageLayout.Parts;
import io.framelog.frame.json.JsonText;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** One pass over one JSON message. The parser bounds the depth of the recursion. */
final class JsonWalk {

  /** Longer texts are no names; they cost nothing but being skipped. */
  private static final int MAX_TEXT_BYTES = 4096;

  private final JsonText json;
  private final JsonParser tokens;
  private final JsonLayout layout;
  private final int maxPictureBytes;
  private final ScalarFields fields = new ScalarFields();
  private @Nullable ByteBuffer picture;

  JsonWalk(JsonText json, JsonLayout layout, int maxPictureBytes) {
    this.json = json;
    this.tokens = json.tokens();
    this.layout = layout;
    this.maxPictureBytes = maxPictureBytes;
  }

  Parts walk() throws IOException, FrameRejectedException {
    if (tokens.nextToken() == null) {
      throw JsonText.malformed("is empty");
    }
    value();
    return new Parts(picture, fields);
  }

  private void value() throws IOException, FrameRejectedException {
    JsonToken token = tokens.currentToken();
    if (token != JsonToken.VALUE_NULL && fields.isAt(layout.dataPath())) {
      picture = ByteBuffer.wrap(picture());
      return;
    }
    switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> scalar();
      case VALUE_NULL -> {}
      case FIELD_NAME, END_OBJECT, END_ARRAY, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw JsonText.malformed("has %s where a value was expected".formatted(token));
    }
  }

  private void object() throws IOException, FrameRejectedException {
    for (String name = tokens.nextFieldName(); name != null; name = tokens.nextFieldName()) {
      tokens.nextToken();
      int mark = fields.enter(name);
      value();
      fields.leave(mark);
    }
    json.requireToken(JsonToken.END_OBJECT, "the end of an object");
  }

  private void array() throws IOException, FrameRejectedException {
    for (long i = 0; tokens.nextToken() != JsonToken.END_ARRAY; i++) {
      int mark = fields.enter(i);
      value();
      fields.leave(mark);
    }
  }

  private void scalar() throws IOException, FrameRejectedException {
    if (fields.isFull()) {
      return;
    }
    String text = json.textUpTo(MAX_TEXT_BYTES);
    if (text != null) {
      fields.put(text);
    }
  }

  private byte[] picture() throws IOException, FrameRejectedException {
    return switch (layout.encoding()) {
      case BASE64 -> json.base64(maxPictureBytes);
      case ARRAY -> json.byteArray(maxPictureBytes);
      case BYTES -> throw new IllegalStateException("JSON has no bytes");
    };
  }
}
