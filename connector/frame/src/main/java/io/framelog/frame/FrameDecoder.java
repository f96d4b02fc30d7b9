/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.nio.ByteBuffer;

/**
 * Takes the frame out of a message of one format: its metadata are read, its pixels stay untouched.
 * Implementations are stateless and may be called from several threads.
 *
 * <p>Bytes come from anybody. A length in them is believed only after it was held against the bytes
 * that are there and against {@link FrameLimits}, before anything is allocated for it; anything
 * that does not fit is a {@link FrameRejectedException} and nothing else.
 */
@FunctionalInterface
public interface FrameDecoder {

  /**
   * Decodes one message.
   *
   * @param record the record it came in, for what its headers say
   * @param body the message, from position to limit: what is left of the record's value once its
   *     envelopes are taken off. Backed by an array that nobody writes to
   * @throws FrameRejectedException if it is not a valid message of this format
   */
  FrameMessage decode(FrameRecord record, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException;
}
