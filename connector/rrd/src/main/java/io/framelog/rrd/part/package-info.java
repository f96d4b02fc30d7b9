/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Part manifests: a small JSON beside a recording file that says what is in it and how its bytes
 * sum up. The {@code .rrd} format itself has no checksum over data.
 */
@NullMarked
package io.framelog.rrd.part;

import org.jspecify.annotations.NullMarked;
