/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import io.framelog.frame.CameraEvent;

/** What became of a record: what it says of a camera, or a dead letter. */
public sealed interface Decoded {

  /** A valid frame or marker. */
  record Valid(CameraEvent event) implements Decoded {}

  /** A record that is neither. */
  record Invalid(DeadLetter letter) implements Decoded {}
}
