/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.kafka;

import io.framelog.frame.FrameDecoder;
import io.framelog.frame.FrameFormats;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.envelope.Envelope;
import io.framelog.frame.envelope.Envelopes;
import io.framelog.frame.route.NamedFormat;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the records of a topic seem to be: the format, and the envelopes around it, by which most of
 * them can be decoded.
 *
 * @param decoded how many records could be
 * @param example one of them, decoded
 */
public record Recognition(
    List<NamedFormat> envelopes, NamedFormat format, int decoded, FrameMessage example) {
  private static final String BARE = "bare";

  /** From the least to the most unlikely to be taken for another by chance. */
  private static final List<List<NamedFormat>> ENVELOPES =
      List.of(
          List.of(),
          List.of(NamedFormat.of("cloudevents")),
          List.of(new NamedFormat("confluent", Map.of("schema-id-in", "header"))),
          List.of(new NamedFormat("confluent", Map.of("message-indexes", "protobuf"))),
          List.of(NamedFormat.of("confluent")),
          List.of(NamedFormat.of("glue")),
          List.of(NamedFormat.of("apicurio")),
          List.of(new NamedFormat("apicurio", Map.of("schema-id-in", "8-bytes"))));

  /** The likeliest, if any decodes a record. */
  public static Optional<Recognition> of(List<FrameRecord> records) {
    List<Recognition> found = new ArrayList<>();
    for (List<NamedFormat> envelopes : ENVELOPES) {
      for (NamedFormat format : formats(records)) {
        attempt(records, envelopes, format).ifPresent(found::add);
      }
    }
    // Of equals the first: a CloudEvent with a picture as its data is also just the picture.
    return found.stream()
        .max(
            Comparator.<Recognition>comparingInt(Recognition::decoded)
                .thenComparing(each -> each.isCloudEvent() ? 1 : 0)
                .thenComparing(each -> each.example.captureNanos() == null ? 0 : 1)
                .thenComparing(found::indexOf, Comparator.reverseOrder()));
  }

  private boolean isCloudEvent() {
    return envelopes.stream().anyMatch(each -> each.name().equals("cloudevents"));
  }

  private static List<NamedFormat> formats(List<FrameRecord> records) {
    return Stream.concat(
            Stream.of(BARE), FrameFormats.names().stream().filter(name -> !name.equals(BARE)))
        .map(NamedFormat::of)
        .collect(
            () -> new ArrayList<>(JsonGuess.of(records).map(List::of).orElse(List.of())),
            List::add,
            List::addAll);
  }

  private static Optional<Recognition> attempt(
      List<FrameRecord> records, List<NamedFormat> envelopes, NamedFormat format) {
    Envelope envelope;
    FrameDecoder decoder;
    try {
      envelope =
          Envelopes.stack(
              envelopes.stream()
                  .map(each -> Envelopes.named(each.name(), each.options()))
                  .toList());
      decoder = FrameFormats.named(format.name()).decoder(format.options());
    } catch (IllegalArgumentException e) {
      // A format that has to be told more, such as the paths of fields, cannot be tried.
      return Optional.empty();
    }
    List<FrameMessage> messages = new ArrayList<>();
    for (FrameRecord record : records) {
      decode(record, envelope, decoder).ifPresent(messages::add);
    }
    return messages.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Recognition(envelopes, format, messages.size(), messages.get(messages.size() - 1)));
  }

  private static Optional<FrameMessage> decode(
      FrameRecord record, Envelope envelope, FrameDecoder decoder) {
    byte[] value = record.value();
    if (value == null || value.length == 0) {
      return Optional.empty();
    }
    try {
      FrameLimits limits = FrameLimits.defaults();
      Envelope.Opened opened = envelope.open(record, ByteBuffer.wrap(value), limits);
      return Optional.of(decoder.decode(record, opened.body(), limits));
    } catch (FrameRejectedException e) {
      // Not this format: that is what was asked.
      return Optional.empty();
    }
  }
}
