/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import io.framelog.frame.FormatOptions;
import io.framelog.frame.FrameDecoder;
import io.framelog.frame.FrameFormat;
import java.util.Map;

/**
 * JSON of one's own. Options, besides those of the package:
 *
 * <ul>
 *   <li>{@code data-encoding}: {@code base64} (default), or {@code array} for an array of numbers
 * </ul>
 *
 * All scalars are fields, the first 4096 of a message, texts up to 4096 bytes; elements of arrays
 * are counted from 0: {@code detections.0.label}. A number is the text that the message has.
 */
public final class JsonFormat implements FrameFormat {

  /** Made by {@link java.util.ServiceLoader}. */
  public JsonFormat() {}

  @Override
  public String name() {
    return "json";
  }

  @Override
  public FrameDecoder decoder(Map<String, String> options) {
    FormatOptions given = new FormatOptions("format 'json'", options);
    DataEncoding encoding =
        given.choice(
            "data-encoding",
            Map.of("base64", DataEncoding.BASE64, "array", DataEncoding.ARRAY),
            DataEncoding.BASE64);
    FieldDecoder decoder =
        FieldDecoder.of(given, new JsonLayout(FieldOptions.dataPath(given), encoding));
    given.requireAllKnown();
    return decoder;
  }
}
