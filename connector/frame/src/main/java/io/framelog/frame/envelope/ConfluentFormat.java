/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import io.framelog.frame.FormatOptions;
import io.framelog.frame.envelope.ConfluentEnvelope.Place;
import java.util.Map;

/**
 * What Confluent's serializers put before a message. Options:
 *
 * <ul>
 *   <li>{@code schema-id-in}: {@code value} (default) or {@code header}
 *   <li>{@code message-indexes}: {@code none} (default), or {@code protobuf} where the serializer
 *       was the one for Protobuf, which writes which message of the schema follows
 * </ul>
 *
 * Fields: {@code confluent.schema_id} or {@code confluent.schema_guid}, and {@code
 * confluent.message_indexes} such as {@code 1/0}.
 */
public final class ConfluentFormat implements EnvelopeFormat {

  @Override
  public String name() {
    return "confluent";
  }

  @Override
  public Envelope envelope(Map<String, String> options) {
    FormatOptions read = new FormatOptions("envelope 'confluent'", options);
    Place place =
        read.choice(
            "schema-id-in", Map.of("value", Place.VALUE, "header", Place.HEADER), Place.VALUE);
    boolean indexes =
        read.choice("message-indexes", Map.of("none", false, "protobuf", true), false);
    read.requireAllKnown();
    return new ConfluentEnvelope(place, indexes);
  }
}
