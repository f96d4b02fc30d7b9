/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import io.framelog.frame.FormatOptions;
import io.framelog.frame.envelope.ApicurioEnvelope.IdPlace;
import io.framelog.frame.envelope.ApicurioEnvelope.TypeNote;
import java.util.Map;

/**
 * What Apicurio Registry's serializers put before a message. Options:
 *
 * <ul>
 *   <li>{@code schema-id-in}: {@code 4-bytes} (default), {@code 8-bytes} or {@code header}
 *   <li>{@code header}: the name of the header with the id, where producers have given it another;
 *       by default any of {@code apicurio.value.globalId}, {@code .contentId}, {@code .contentHash}
 *       and {@code .artifactId}
 *   <li>{@code message-type}: {@code none} (default), or what the serializer for Protobuf writes
 *       after the id: {@code ref}, Apicurio's own, or {@code indexes}, Confluent's
 * </ul>
 *
 * Fields: {@code apicurio.schema_id}, {@code apicurio.message_name}.
 */
public final class ApicurioFormat implements EnvelopeFormat {

  @Override
  public String name() {
    return "apicurio";
  }

  @Override
  public Envelope envelope(Map<String, String> options) {
    FormatOptions read = new FormatOptions("envelope 'apicurio'", options);
    IdPlace place =
        read.choice(
            "schema-id-in",
            Map.of(
                "4-bytes", IdPlace.FOUR_BYTES,
                "8-bytes", IdPlace.EIGHT_BYTES,
                "header", IdPlace.HEADER),
            IdPlace.FOUR_BYTES);
    String header = read.text("header", "");
    TypeNote note =
        read.choice(
            "message-type",
            Map.of("none", TypeNote.NONE, "ref", TypeNote.REF, "indexes", TypeNote.INDEXES),
            TypeNote.NONE);
    read.requireAllKnown();
    if (place != IdPlace.HEADER && !header.isEmpty()) {
      throw new IllegalArgumentException(
          "envelope 'apicurio' reads header '%s' only where schema-id-in is 'header'"
              .formatted(header));
    }
    if (place == IdPlace.HEADER && note != TypeNote.NONE) {
      throw new IllegalArgumentException(
          "envelope 'apicurio' has no message-type in the value where schema-id-in is 'header'");
    }
    return new ApicurioEnvelope(place, header, note);
  }
}
