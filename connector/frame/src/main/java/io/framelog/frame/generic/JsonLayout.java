/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.generic;

import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.json.JsonText;
import java.nio.ByteBuffer;

/** Messages that are one JSON value. */
record JsonLayout(String dataPath, DataEncoding encoding) implements MessageLayout {

  @Override
  public Parts parts(ByteBuffer body, FrameLimits limits) throws FrameRejectedException {
    return JsonText.read(body, json -> new JsonWalk(json, this, limits.maxPayloadBytes()).walk());
  }
}
