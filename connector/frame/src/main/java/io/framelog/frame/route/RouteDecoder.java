/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

import io.framelog.frame.CameraEvent;
import io.framelog.frame.CameraId;
import io.framelog.frame.Frame;
import io.framelog.frame.FrameDecoder;
import io.framelog.frame.FrameFormats;
import io.framelog.frame.FrameHeaders;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.Marker;
import io.framelog.frame.MessageFields;
import io.framelog.frame.RecordDecoder;
import io.framelog.frame.RejectReason;
import io.framelog.frame.WholeFrames;
import io.framelog.frame.envelope.Envelope;
import io.framelog.frame.envelope.Envelopes;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes frames and markers of the records of one route: takes the envelopes off, decodes the
 * message, and asks record and message for whose it is.
 *
 * <p>A record with the header {@code marker} is never decoded: its camera and recording come from
 * topic, key and headers alone.
 */
public final class RouteDecoder implements RecordDecoder {
  private static final Pattern RESERVED_ENTITY = Pattern.compile("/*__");
  private static final String CLOUD_EVENT_HEADERS = "ce_";

  private final RouteRule rule;
  private final Envelope envelope;
  private final FrameDecoder decoder;
  private final Map<String, Optional<Map<String, String>>> groupsOfTopics =
      new ConcurrentHashMap<>();

  RouteDecoder(RouteRule rule, Envelope envelope, FrameDecoder decoder) {
    this.rule = rule;
    this.envelope = envelope;
    this.decoder = decoder;
  }

  /**
   * Finds the route's format and envelopes.
   *
   * @throws IllegalArgumentException if there is none of such a name, or their options are wrong
   */
  public static RouteDecoder of(RouteRule rule) {
    return new RouteDecoder(
        rule,
        Envelopes.stack(
            rule.envelopes().stream()
                .map(each -> Envelopes.named(each.name(), each.options()))
                .toList()),
        FrameFormats.named(rule.format().name()).decoder(rule.format().options()));
  }

  /** Whether the route reads a topic. */
  public boolean reads(String topicName) {
    return groups(topicName).isPresent();
  }

  private Optional<Map<String, String>> groups(String topicName) {
    return groupsOfTopics.computeIfAbsent(topicName, rule.topics()::match);
  }

  @Override
  public CameraEvent decode(FrameRecord record) throws FrameRejectedException {
    Map<String, String> groups =
        groups(record.position().topicName())
            .orElseThrow(
                () ->
                    new FrameRejectedException(
                        RejectReason.NO_ROUTE,
                        "route '%s' does not read topic '%s'"
                            .formatted(rule.name(), record.position().topicName())));
    Optional<String> marker = record.textHeader(FrameHeaders.MARKER);
    if (marker.isPresent()) {
      return marker(record, groups, kind(marker.get()));
    }
    byte[] value = record.value();
    if (value == null && rule.tombstones() == Tombstones.END) {
      return marker(record, groups, Marker.Kind.END);
    }
    if (value == null || value.length == 0) {
      throw new FrameRejectedException(
          RejectReason.EMPTY_RECORD, "the record has no value, a frame was expected");
    }
    WholeFrames.require(record);
    return frame(record, groups, value);
  }

  private Frame frame(FrameRecord record, Map<String, String> groups, byte[] value)
      throws FrameRejectedException {
    Envelope.Opened opened = envelope.open(record, ByteBuffer.wrap(value), rule.limits());
    FrameMessage message = decoder.decode(record, opened.body(), rule.limits());
    Attributes attributes = rule.attributes();
    RecordFacts facts =
        new RecordFacts(record, groups, attributes.keyPattern(), opened.fields(), message.fields());
    CameraId camera = camera(facts);
    String recording =
        recording(facts)
            .orElseThrow(
                () -> missing("recording", attributes.recording(), RejectReason.NO_RECORDING));
    long captureNanos = rule.captureTime().nanos(facts, message);
    recording = attributes.rollOver().recordingOf(recording, captureNanos);
    requireLength(recording);
    facts.know(Origin.RECORDING, recording);
    return new Frame(
        camera,
        recording,
        entity(facts),
        rule.name(),
        captureNanos,
        message.content(),
        message.payload(),
        record.position());
  }

  private Marker marker(FrameRecord record, Map<String, String> groups, Marker.Kind kind)
      throws FrameRejectedException {
    Attributes attributes = rule.attributes();
    MessageFields cloudEvent =
        path ->
            path.startsWith("ce.")
                ? record.textHeader(CLOUD_EVENT_HEADERS + path.substring("ce.".length()))
                : Optional.empty();
    RecordFacts facts =
        new RecordFacts(record, groups, attributes.keyPattern(), cloudEvent, MessageFields.NONE);
    CameraId camera = camera(facts);
    // Which of the recordings that follow each other is meant, only a capture time could say.
    @Nullable String recording =
        attributes.rollOver().isNever() ? recording(facts).orElse(null) : null;
    if (recording != null) {
      requireLength(recording);
    }
    return new Marker(camera, kind, recording, record.position());
  }

  private static Marker.Kind kind(String marker) throws FrameRejectedException {
    for (Marker.Kind kind : Marker.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(marker)) {
        return kind;
      }
    }
    throw new FrameRejectedException(
        RejectReason.BAD_MARKER,
        "header '%s' is start, end or flush, but was '%s'".formatted(FrameHeaders.MARKER, marker));
  }

  private CameraId camera(RecordFacts facts) throws FrameRejectedException {
    Attributes attributes = rule.attributes();
    String device = attributes.device().of(facts, RejectReason.NO_CAMERA).orElse("");
    facts.know(Origin.DEVICE, device);
    String camera =
        attributes
            .camera()
            .of(facts, RejectReason.NO_CAMERA)
            .orElseThrow(() -> missing("camera", attributes.camera(), RejectReason.NO_CAMERA));
    facts.know(Origin.CAMERA, camera);
    try {
      return new CameraId(device, camera);
    } catch (IllegalArgumentException e) {
      throw new FrameRejectedException(
          RejectReason.NO_CAMERA, "the camera has no usable name: " + e.getMessage());
    }
  }

  private Optional<String> recording(RecordFacts facts) throws FrameRejectedException {
    return rule.attributes().recording().of(facts, RejectReason.NO_RECORDING);
  }

  private static void requireLength(String recording) throws FrameRejectedException {
    if (recording.length() > CameraId.MAX_NAME_LENGTH) {
      throw new FrameRejectedException(
          RejectReason.NO_RECORDING,
          "a recording may have at most %d characters, but had %d"
              .formatted(CameraId.MAX_NAME_LENGTH, recording.length()));
    }
  }

  /** Rerun keeps the entities for itself that begin with two underscores. */
  private String entity(RecordFacts facts) throws FrameRejectedException {
    Template template = rule.attributes().entity();
    String entity =
        template
            .fill(facts, RejectReason.NO_CAMERA)
            .orElseThrow(
                () -> missing("entity", new TextSource(List.of(template)), RejectReason.NO_CAMERA));
    if (RESERVED_ENTITY.matcher(entity).lookingAt()) {
      throw new FrameRejectedException(
          RejectReason.NO_CAMERA,
          "the record makes the entity '%s', which is reserved by Rerun".formatted(entity));
    }
    return entity;
  }

  private static FrameRejectedException missing(
      String what, TextSource source, RejectReason reason) {
    return new FrameRejectedException(
        reason, "the %s must come from %s, but the record has none".formatted(what, source));
  }
}
