/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

/**
 * Takes the frame out of a record: metadata is read, pixels stay untouched. Implementations are
 * stateless and may be called from several threads.
 */
@FunctionalInterface
public interface FrameDecoder {

  /**
   * Decodes one record. The frame's payload may share the record's bytes.
   *
   * @throws FrameRejectedException if the record is not a valid frame
   */
  Frame decode(FrameRecord record) throws FrameRejectedException;
}
