/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a part is like, as its route said when it began.
 *
 * @param layout of its video
 * @param maxBytes it is closed before its media exceed this, and the slice goes on in the next
 */
public record PartRule(VideoLayout layout, long maxBytes) {

  static PartRule of(RouteSettings settings) {
    VideoLayout layout =
        settings.encoding() instanceof Encoding.Video video ? video.layout() : VideoLayout.ASSET;
    return new PartRule(layout, settings.maxPartBytes());
  }

  void writeTo(DataOutput out) throws IOException {
    Wire.writeEnum(out, layout);
    out.writeLong(maxBytes);
  }

  static PartRule readFrom(DataInput in) throws IOException {
    return new PartRule(Wire.readEnum(in, VideoLayout.class), in.readLong());
  }
}
