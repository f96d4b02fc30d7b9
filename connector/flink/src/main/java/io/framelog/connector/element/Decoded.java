/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import io.framelog.frame.Frame;

/** What became of a record: a frame, or a dead letter. */
public sealed interface Decoded {

  /** A valid frame. */
  record Valid(Frame frame) implements Decoded {}

  /** A record that is not a frame. */
  record Invalid(DeadLetter letter) implements Decoded {}
}
