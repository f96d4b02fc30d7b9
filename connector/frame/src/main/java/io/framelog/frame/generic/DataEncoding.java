/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

/** How the bytes of a picture are written in a message. */
enum DataEncoding {
  /** As they are. */
  BYTES,
  /** A text of base64. */
  BASE64,
  /** An array of numbers, each a byte. */
  ARRAY
}
