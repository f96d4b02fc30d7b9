/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.util.List;

/** Records that hold a whole frame, as opposed to a piece of one or a word of where it lies. */
public final class WholeFrames {
  private static final List<String> CHUNK_HEADERS = List.of("chunk-index", "chunk-count");
  private static final String CLAIM_HEADER = "payload-uri";

  private WholeFrames() {}

  /**
   * Refuses a record whose headers say that its value is no whole frame.
   *
   * @throws FrameRejectedException with {@link RejectReason#PARTIAL_FRAME}
   */
  public static void require(FrameRecord record) throws FrameRejectedException {
    for (RecordHeader header : record.headers()) {
      if (CHUNK_HEADERS.contains(header.name())) {
        throw new FrameRejectedException(
            RejectReason.PARTIAL_FRAME,
            "header '%s' says that the record is a piece of a frame; frames come whole, so raise the"
                    .formatted(header.name())
                + " producer's max.request.size and the topic's max.message.bytes");
      }
      if (header.name().equals(CLAIM_HEADER)) {
        throw new FrameRejectedException(
            RejectReason.PARTIAL_FRAME,
            "header '%s' says that the frame lies elsewhere; frames come in their records"
                .formatted(CLAIM_HEADER));
      }
    }
  }
}
