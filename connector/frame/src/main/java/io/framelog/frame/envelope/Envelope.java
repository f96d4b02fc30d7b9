/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.envelope;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.MessageFields;
import java.nio.ByteBuffer;

/**
 * Something that is wrapped round messages of any format. A route states its envelopes; none is
 * guessed from bytes, since one format's first bytes are another's. Implementations are stateless
 * and may be called from several threads.
 *
 * <p>What {@link io.framelog.frame.FrameDecoder} promises of hostile bytes holds here, too.
 */
@FunctionalInterface
public interface Envelope {

  /**
   * Takes the envelope off.
   *
   * @param record the record it came in, for what its headers say
   * @param body what is left of the record's value once outer envelopes are taken off, from
   *     position to limit. Backed by an array that nobody writes to; its position is not moved
   * @throws FrameRejectedException if the body is not in this envelope
   */
  Opened open(FrameRecord record, ByteBuffer body, FrameLimits limits)
      throws FrameRejectedException;

  /**
   * What was in an envelope.
   *
   * @param body the message, from position to limit. It shares the array of the outer body unless
   *     that was compressed or written as text; nobody writes to it
   * @param fields what the envelope says, by paths that begin with its name, such as {@code
   *     ce.source}
   */
  record Opened(ByteBuffer body, MessageFields fields) {}
}
