/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import io.framelog.frame.FormatOptions;
import java.util.Map;

/**
 * CloudEvents 1.0 in its binding to Kafka. Records in binary and in structured mode may be mixed on
 * a topic: each says by itself which it is. It has no options.
 *
 * <p>Fields are the event's attributes and extensions: {@code ce.id}, {@code ce.source}, {@code
 * ce.type}, {@code ce.subject}, {@code ce.time} (RFC 3339), {@code ce.datacontenttype}, {@code
 * ce.dataschema}, {@code ce.<extension>}.
 */
public final class CloudEventsFormat implements EnvelopeFormat {

  @Override
  public String name() {
    return "cloudevents";
  }

  @Override
  public Envelope envelope(Map<String, String> options) {
    new FormatOptions("envelope 'cloudevents'", options).requireAllKnown();
    return new CloudEventsEnvelope();
  }
}
