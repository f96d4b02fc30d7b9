/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.element;

import io.framelog.frame.CameraEvent;
import io.framelog.frame.Frame;
import org.apache.flink.util.OutputTag;

/** The types that travel, and the side output of dead letters. */
public final class Elements {

  public static final ElementType<CameraEvent> CAMERA_EVENT =
      ElementType.of(CameraEvent.class, CameraEventCodec.class);

  public static final ElementType<Frame> FRAME = ElementType.of(Frame.class, FrameCodec.class);

  public static final ElementType<DeadLetter> DEAD_LETTER =
      ElementType.of(DeadLetter.class, DeadLetterCodec.class);

  public static final ElementType<Decoded> DECODED =
      ElementType.of(Decoded.class, DecodedCodec.class);

  public static final ElementType<RecordingChunk> RECORDING_CHUNK =
      ElementType.of(RecordingChunk.class, RecordingChunkCodec.class);

  /** Every operator that rejects frames has this side output. */
  public static final OutputTag<DeadLetter> DEAD_LETTERS =
      new OutputTag<>("dead-letters", DEAD_LETTER);

  private Elements() {}
}
