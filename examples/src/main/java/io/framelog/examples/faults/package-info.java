/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * A proxy in front of an S3 server that goes wrong in all the ways that a network and a store do.
 */
@NullMarked
package io.framelog.examples.faults;

import org.jspecify.annotations.NullMarked;
