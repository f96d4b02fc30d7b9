/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import java.util.OptionalLong;

/**
 * A picture to be published.
 *
 * @param name of its file, or which frame of a clip it is; for messages and for time tables
 * @param ptsNanos when a clip shows it, relative to the first frame; empty for pictures of a folder
 * @param jpeg a JPEG file, not copied
 */
public record SourceFrame(String name, OptionalLong ptsNanos, byte[] jpeg) {}
