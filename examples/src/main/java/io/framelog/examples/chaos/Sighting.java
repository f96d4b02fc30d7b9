/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import io.framelog.examples.check.EntityKey;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A frame found in storage.
 *
 * @param number what its pixels show; empty if they cannot be decoded or show none
 */
record Sighting(EntityKey key, long captureNanos, Path object, Optional<FrameNumber> number) {}
