/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.ElementType;

/** The types that travel between the operators of this room. */
public final class OperatorElements {

  public static final ElementType<FrameBatch> FRAME_BATCH =
      ElementType.of(FrameBatch.class, FrameBatchCodec.class);

  public static final ElementType<EncodedBatch> ENCODED_BATCH =
      ElementType.of(EncodedBatch.class, EncodedBatchCodec.class);

  private OperatorElements() {}
}
