/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.util.Optional;

/**
 * Values of a message by the path of their field, such as {@code frame_id} or {@code meta.robot}.
 */
@FunctionalInterface
public interface MessageFields {

  /** A message that says nothing but its picture. */
  MessageFields NONE = path -> Optional.empty();

  /** A scalar as text; empty if the message has no such field, or it is no scalar. */
  Optional<String> text(String path);
}
