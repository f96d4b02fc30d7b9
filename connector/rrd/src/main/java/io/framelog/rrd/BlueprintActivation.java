/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

/** A blueprint is complete and may be shown. */
public record BlueprintActivation(StoreId store) implements RrdMessage {}
