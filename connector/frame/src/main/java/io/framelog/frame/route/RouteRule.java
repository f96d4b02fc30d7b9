/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

import io.framelog.frame.FrameLimits;
import java.io.Serializable;
import java.util.List;

/**
 * One wiring rule: which records are frames of what format, and whose.
 *
 * @param name of the route, which its frames carry
 * @param envelopes what the message is wrapped in, the outermost first
 */
public record RouteRule(
    String name,
    TopicSelection topics,
    List<NamedFormat> envelopes,
    NamedFormat format,
    Attributes attributes,
    CaptureTimeRule captureTime,
    Tombstones tombstones,
    FrameLimits limits)
    implements Serializable {

  /**
   * The format of records that are nothing but a picture, of the kind that headers or first bytes
   * tell.
   */
  public static final String DEFAULT_FORMAT = "bare";

  public RouteRule {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a route needs a name, but it was blank");
    }
    envelopes = List.copyOf(envelopes);
  }

  /** Picture files with Framelog's own headers. */
  public static RouteRule of(String name, TopicSelection topics, Attributes attributes) {
    return new RouteRule(
        name,
        topics,
        List.of(),
        NamedFormat.of(DEFAULT_FORMAT),
        attributes,
        CaptureTimeRule.defaults(),
        Tombstones.REJECT,
        FrameLimits.defaults());
  }
}
