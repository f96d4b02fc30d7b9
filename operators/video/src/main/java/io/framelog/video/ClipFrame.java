/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/**
 * A decoded frame of a clip.
 *
 * @param ptsNanos when it is shown, relative to the first decoded frame
 */
public record ClipFrame(long ptsNanos, RawPicture picture) {}
