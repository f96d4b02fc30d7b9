/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import io.framelog.frame.FormatOptions;
import io.framelog.frame.FrameDecoder;
import io.framelog.frame.FrameFormat;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * Avro of one's own. Options, besides those of the package:
 *
 * <ul>
 *   <li>{@code schema}: that messages are written with, in JSON, or {@code schema-file}: a file of
 *       it. No other schema will do: Avro has no field numbers
 *   <li>{@code framing}: {@code none} (default), or {@code single-object} where messages begin with
 *       the schema's fingerprint
 *   <li>{@code data-encoding}: {@code bytes} (default), or {@code base64} for a string of it
 * </ul>
 *
 * All scalars are fields, as in {@link JsonFormat}; a union is what is in it. Times with a logical
 * type need no unit.
 */
public final class AvroFormat implements FrameFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public AvroFormat() {}

  @Override
  public String name() {
    return "avro";
  }

  @Override
  public FrameDecoder decoder(Map<String, String> options) {
    FormatOptions given = new FormatOptions("format 'avro'", options);
    Schema schema =
        parse(SchemaOptions.bytes(given, "schema", text -> text.getBytes(StandardCharsets.UTF_8)));
    boolean fingerprint =
        given.choice("framing", Map.of("none", false, "single-object", true), false);
    AvroLayout layout =
        new AvroLayout(
            schema,
            fingerprint
                ? OptionalLong.of(SchemaNormalization.parsingFingerprint64(schema))
                : OptionalLong.empty(),
            FieldOptions.dataPath(given),
            FieldOptions.bytesOrBase64(given));
    FieldDecoder decoder = FieldDecoder.of(given, layout);
    given.requireAllKnown();
    return decoder;
  }

  private static Schema parse(byte[] json) {
    try {
      return new Schema.Parser().parse(new String(json, StandardCharsets.UTF_8));
    } catch (AvroRuntimeException e) {
      throw new IllegalArgumentException(
          "an Avro schema in JSON was expected: " + e.getMessage(), e);
    }
  }
}
