/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RecordHeader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One event in either mode: binary, where headers are the attributes and the value is the data; or
 * structured, where a JSON object holds both.
 */
record CloudEventsEnvelope() implements Envelope {
  static final String CONTENT_TYPE = "content-type";

  private static final String HEADER_PREFIX = "ce_";
  private static final String STRUCTURED = "application/cloudevents";
  private static final String STRUCTURED_JSON = "application/cloudevents+json";

  @Override
  public Opened open(FrameRecord record, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException {
    String contentType =
        record.textHeader(CONTENT_TYPE).map(type -> type.toLowerCase(Locale.ROOT)).orElse("");
    if (!contentType.startsWith(STRUCTURED)) {
      return binary(record, body);
    }
    String mediaType = contentType.split(";", 2)[0].strip();
    // Without a suffix, the event format is JSON.
    if (!mediaType.equals(STRUCTURED_JSON) && !mediaType.equals(STRUCTURED)) {
      throw Prefixes.bad(
          "header 'content-type' must say '%s' for an event in structured mode, but was '%s'"
              .formatted(STRUCTURED_JSON, mediaType));
    }
    return StructuredEvent.open(body, limits);
  }

  private static Opened binary(FrameRecord record, ByteBuffer body) throws FrameRejectedException {
    EventAttributes attributes = new EventAttributes();
    for (RecordHeader header : record.headers()) {
      if (header.name().startsWith(HEADER_PREFIX)) {
        attributes.put(header.name().substring(HEADER_PREFIX.length()), utf8(header));
      } else if (header.name().equals(CONTENT_TYPE)) {
        attributes.put(EventAttributes.DATA_CONTENT_TYPE, utf8(header));
      }
    }
    attributes.requireValid();
    return new Opened(body, attributes);
  }

  private static String utf8(RecordHeader header) throws FrameRejectedException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(header.value())).toString();
    } catch (CharacterCodingException e) {
      throw Prefixes.bad("header '%s' is not UTF-8 text".formatted(header.name()));
    }
  }
}
