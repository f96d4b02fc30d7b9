/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.CloseReason;
import org.jspecify.annotations.Nullable;

/**
 * What became of a {@link FrameBatch}.
 *
 * @param media {@code null} where the batch had no frames, or all of them were rejected
 * @param closes why nothing more comes for the part after these frames; {@code null} if it goes on
 */
public record EncodedBatch(
    Track track, Slice slice, @Nullable EncodedFrames media, @Nullable CloseReason closes) {}
