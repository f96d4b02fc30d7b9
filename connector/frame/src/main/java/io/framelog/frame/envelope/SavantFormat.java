/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import io.framelog.frame.FormatOptions;
import java.util.Map;

/**
 * Savant's {@code vision.module.Frame}, in Avro: which schema follows, and a message of that
 * schema. It has no options. Field: {@code savant.schema_sig}, in hexadecimal.
 */
public final class SavantFormat implements EnvelopeFormat {

  @Override
  public String name() {
    return "savant";
  }

  @Override
  public Envelope envelope(Map<String, String> options) {
    new FormatOptions("envelope 'savant'", options).requireAllKnown();
    return new SavantEnvelope();
  }
}
