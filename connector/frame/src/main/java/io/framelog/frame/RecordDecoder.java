/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

/**
 * Makes of a record what it says of a camera. Implementations are stateless and may be called from
 * several threads.
 */
@FunctionalInterface
public interface RecordDecoder {

  /**
   * Decodes one record. A frame's payload may share the record's bytes.
   *
   * @throws FrameRejectedException if the record is neither a valid frame nor a marker
   */
  CameraEvent decode(FrameRecord record) throws FrameRejectedException;
}
