/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.blueprint;

/** What stands in the viewport: a view, or a container of more. */
public sealed interface Layout permits Container, View {}
