/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

import java.util.Optional;

/** What a placeholder of a template stands for. */
public enum Origin {
  /** {@code {topic}}: the topic's name. */
  TOPIC("topic"),
  /** {@code {topic.robot}}: a named group of the route's topic pattern. */
  TOPIC_GROUP("topic."),
  /** {@code {key}}: the record's key as text. */
  KEY("key"),
  /** {@code {key.robot}}: a named group of the route's key pattern. */
  KEY_GROUP("key."),
  /** {@code {header.x}}: a header of the record as text. */
  HEADER("header."),
  /** {@code {field.meta.id}}: a field of the message. */
  FIELD("field."),
  /** {@code {ce.source}}: an attribute or extension of a CloudEvent. */
  CLOUD_EVENT("ce."),
  /** {@code {envelope.confluent.schema_id}}: what an envelope says. */
  ENVELOPE("envelope."),
  /** {@code {device}}: the frame's device. */
  DEVICE("device"),
  /** {@code {camera}}: the frame's camera. */
  CAMERA("camera"),
  /** {@code {recording}}: the frame's recording. */
  RECORDING("recording");

  private final String form;

  Origin(String form) {
    this.form = form;
  }

  /** How a placeholder begins, or all of it where no name follows. */
  String form() {
    return form;
  }

  boolean isNamed() {
    return form.endsWith(".");
  }

  /** Which one the text between the braces means. */
  static Optional<Origin> of(String placeholder) {
    for (Origin origin : values()) {
      if (origin.isNamed()
          ? placeholder.startsWith(origin.form) && placeholder.length() > origin.form.length()
          : placeholder.equals(origin.form)) {
        return Optional.of(origin);
      }
    }
    return Optional.empty();
  }
}
