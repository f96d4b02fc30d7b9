/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import io.framelog.frame.FormatOptions;
import java.util.Map;

/**
 * What the serializers of AWS Glue Schema Registry put before a message, which may be compressed.
 * It has no options. Field: {@code glue.schema_version_id}.
 */
public final class GlueFormat implements EnvelopeFormat {

  @Override
  public String name() {
    return "glue";
  }

  @Override
  public Envelope envelope(Map<String, String> options) {
    new FormatOptions("envelope 'glue'", options).requireAllKnown();
    return new GlueEnvelope();
  }
}
