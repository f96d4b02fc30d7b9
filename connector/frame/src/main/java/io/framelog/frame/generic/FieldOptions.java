/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import io.framelog.frame.FormatOptions;
import java.util.Map;

/** Options that all formats of this package have in common. */
final class FieldOptions {

  private FieldOptions() {}

  static String dataPath(FormatOptions options) {
    String path = options.required("data-path");
    FieldPath.names(path);
    return path;
  }

  /** For formats that have bytes: whether they are used. */
  static DataEncoding bytesOrBase64(FormatOptions options) {
    return options.choice(
        "data-encoding",
        Map.of("bytes", DataEncoding.BYTES, "base64", DataEncoding.BASE64),
        DataEncoding.BYTES);
  }
}
