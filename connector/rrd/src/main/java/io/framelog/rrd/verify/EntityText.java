/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.verify;

import io.framelog.rrd.EntityPath;

/** Entity paths as they stand in files. */
final class EntityText {
  private EntityText() {}

  /** With a leading slash and the escapes that Rerun writes; the text itself if it is no path. */
  static String normal(String text) {
    try {
      return EntityPath.parseEscaped(text.startsWith("/") ? text : "/" + text).toString();
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
