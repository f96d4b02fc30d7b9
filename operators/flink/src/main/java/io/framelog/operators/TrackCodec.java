/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.ElementCodec;
import io.framelog.connector.element.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Binary form of a {@link Track}. */
public final class TrackCodec implements ElementCodec<Track> {
  private static final int VERSION = 2;

  @Override
  public void write(Track track, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    track.writeTo(out);
  }

  @Override
  public Track read(DataInput in) throws IOException {
    Wire.requireVersion(in, "a track", VERSION);
    return Track.readFrom(in);
  }
}
