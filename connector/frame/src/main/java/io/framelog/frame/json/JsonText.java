/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.json;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RejectReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One JSON value in UTF-8. Depth, names, numbers and texts are bounded; base64 of a picture, which
 * may be long, is decoded where it lies, in one step and into an array of its size.
 */
public final class JsonText {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_NAME_CHARS = 1024;
  private static final int MAX_NUMBER_CHARS = 256;
  private static final int MAX_TEXT_CHARS = 65_536;
  private static final int MIN_ARRAY_BYTES = 1024;

  private static final Base64Variant BASE64 =
      Base64Variants.MIME_NO_LINEFEEDS.withReadPadding(
          Base64Variant.PaddingReadBehaviour.PADDING_ALLOWED);

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNameLength(MAX_NAME_CHARS)
                  .maxNumberLength(MAX_NUMBER_CHARS)
                  .maxStringLength(MAX_TEXT_CHARS)
                  .build())
          // Names come from anybody: kept for the life of the process, they would be a leak.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final JsonParser parser;
  private final byte[] bytes;
  private final int start;
  private final int end;

  private JsonText(JsonParser parser, ByteBuffer body) {
    this.parser = parser;
    this.bytes = body.array();
    this.start = body.arrayOffset() + body.position();
    this.end = body.arrayOffset() + body.limit();
  }

  /** Makes something of the value whose first token is the next one, and reads to its end. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(JsonText text) throws IOException, FrameRejectedException;
  }

  /**
   * Reads a body that holds one value and nothing else.
   *
   * @param body backed by an array, from position to limit
   * @throws FrameRejectedException with {@link RejectReason#MALFORMED_MESSAGE} if it does not, or
   *     goes beyond a bound
   */
  public static <T> T read(ByteBuffer body, Reading<T> reading) throws FrameRejectedException {
    int offset = body.arrayOffset() + body.position();
    try (JsonParser parser = FACTORY.createParser(body.array(), offset, body.remaining())) {
      T result = reading.read(new JsonText(parser, body));
      if (parser.nextToken() != null) {
        throw malformed(
            "goes on after its value, at byte " + parser.currentTokenLocation().getByteOffset());
      }
      return result;
    } catch (JacksonException e) {
      throw malformed(
          "is broken at byte %d: %s"
              .formatted(
                  e.getLocation() == null ? -1 : e.getLocation().getByteOffset(),
                  e.getOriginalMessage()));
    } catch (IOException e) {
      throw malformed("is not read: " + e.getMessage());
    }
  }

  /** The tokens. Text and numbers are taken from it; pictures and whole values from here. */
  public JsonParser tokens() {
    return parser;
  }

  /**
   * Decodes the current token, a string of base64 with or without padding.
   *
   * @param maxBytes of what is decoded
   */
  public byte[] base64(int maxBytes) throws IOException, FrameRejectedException {
    requireToken(JsonToken.VALUE_STRING, "base64");
    int from = tokenStart() + 1;
    int to = from;
    while (to < end && bytes[to] != '"' && bytes[to] != '\\') {
      to++;
    }
    // With escapes in it the text may be shorter than it is written, never longer.
    if (to == end || bytes[to] == '\\') {
      byte[] decoded = parser.getBinaryValue(BASE64);
      Base64Text.requireSize(decoded.length, maxBytes);
      return decoded;
    }
    return Base64Text.decode(ByteBuffer.wrap(bytes, from, to - from), maxBytes);
  }

  /**
   * The current token's text, a string, number or boolean; {@code null} if it is a string that is
   * written with more bytes, which is then not looked at.
   */
  public @Nullable String textUpTo(int maxBytes) throws IOException, FrameRejectedException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      int from = tokenStart() + 1;
      int longest = (int) Math.min((long) from + maxBytes, end - 1L);
      int to = from;
      while (to <= longest && bytes[to] != '"') {
        to += bytes[to] == '\\' ? 2 : 1;
      }
      if (to > longest) {
        return null;
      }
    }
    return parser.getText();
  }

  /**
   * The current value as it is written, and reads to its end.
   *
   * @return shares the array of the body
   */
  public ByteBuffer value() throws IOException, FrameRejectedException {
    int from = tokenStart();
    parser.skipChildren();
    parser.finishToken();
    int to = start + Math.toIntExact(parser.currentLocation().getByteOffset());
    return ByteBuffer.wrap(bytes, from, to - from);
  }

  /** Refuses a value of another kind. */
  public void requireToken(JsonToken expected, String what) throws FrameRejectedException {
    JsonToken token = parser.currentToken();
    if (token != expected) {
      throw malformed("must have %s, but has %s".formatted(what, token));
    }
  }

  /** A rejection of the message that says what it does wrong. */
  public static FrameRejectedException malformed(String what) {
    return new FrameRejectedException(RejectReason.MALFORMED_MESSAGE, "the JSON message " + what);
  }

  /**
   * Decodes the current token, an array of numbers, each a byte, with or without sign.
   *
   * @param maxBytes of what is decoded
   */
  public byte[] byteArray(int maxBytes) throws IOException, FrameRejectedException {
    requireToken(JsonToken.START_ARRAY, "an array of bytes");
    byte[] decoded = new byte[MIN_ARRAY_BYTES];
    int count = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      requireToken(JsonToken.VALUE_NUMBER_INT, "a number in an array of bytes");
      int value = parser.getIntValue();
      if (value < Byte.MIN_VALUE || value > 0xFF) {
        throw malformed("has %d in an array of bytes".formatted(value));
      }
      Base64Text.requireSize(count + 1L, maxBytes);
      if (count == decoded.length) {
        decoded = Arrays.copyOf(decoded, (int) Math.min(2L * decoded.length, maxBytes));
      }
      decoded[count++] = (byte) value;
    }
    return Arrays.copyOf(decoded, count);
  }

  private int tokenStart() throws FrameRejectedException {
    long offset = parser.currentTokenLocation().getByteOffset();
    // Encodings of two and four bytes a character are recognised, but not counted in bytes.
    if (offset < 0) {
      throw malformed("must be UTF-8");
    }
    return start + Math.toIntExact(offset);
  }
}
