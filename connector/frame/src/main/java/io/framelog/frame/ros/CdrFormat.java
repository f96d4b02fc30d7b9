/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.ros;

import io.framelog.frame.FormatOptions;
import io.framelog.frame.FrameDecoder;
import io.framelog.frame.FrameFormat;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRejectedException;
import java.util.Map;

/** A message type in CDR; it has no options. */
abstract class CdrFormat implements FrameFormat {
  private final String type;

  CdrFormat(String type) {
    this.type = type;
  }

  @Override
  public final String name() {
    return type;
  }

  @Override
  public final FrameDecoder decoder(Map<String, String> options) {
    new FormatOptions("format '" + type + "'", options).requireAllKnown();
    return (record, body, limits) -> read(new CdrReader(body), limits);
  }

  /** Reads the fields in their order, to the last one. */
  abstract FrameMessage read(CdrReader in, FrameLimits limits) throws FrameRejectedException;
}
