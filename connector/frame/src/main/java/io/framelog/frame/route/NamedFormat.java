/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.route;

import java.io.Serializable;
import java.util.Map;

/** A format or an envelope by its name, and what the route says under its options. */
public record NamedFormat(String name, Map<String, String> options) implements Serializable {

  public NamedFormat {
    options = Map.copyOf(options);
  }

  /** Without options. */
  public static NamedFormat of(String name) {
    return new NamedFormat(name, Map.of());
  }
}
