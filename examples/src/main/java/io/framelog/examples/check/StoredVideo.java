/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.check;

import java.nio.file.Path;

/**
 * An {@code AssetVideo} found in a recording.
 *
 * @param firstCaptureNanos from when on it is the entity's video
 */
public record StoredVideo(Path object, long firstCaptureNanos, byte[] mp4) {}
