/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

/** A video format that batches can be encoded to. */
public enum VideoCodec {
  /** AV1, eight bits, 4:2:0; samples are temporal units of OBUs with size fields. */
  AV1
}
