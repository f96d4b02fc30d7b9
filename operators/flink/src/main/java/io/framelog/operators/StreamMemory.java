/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.connector.element.Wire;
import io.framelog.frame.RejectReason;
import io.framelog.frame.StreamFormat;
import io.framelog.video.bitstream.AccessUnitException;
import io.framelog.video.bitstream.StreamGate;
import io.framelog.video.bitstream.StreamInspector;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the later units of a video stream need of the earlier ones. Not thread-safe. */
final class StreamMemory {
  private @Nullable StreamFormat format;
  private byte[] parameterSets = {};
  private Lack lack = Lack.NOTHING_CAME;

  /** Capture times after which a unit is missing. */
  private final TreeSet<Long> gaps = new TreeSet<>();

  /** Why units without a keyframe before them have none. */
  enum Lack {
    NOTHING_CAME(RejectReason.NO_KEYFRAME, "the stream had none before"),
    PICTURE_MISSING(RejectReason.NO_KEYFRAME, "a picture that this one may need is missing"),
    PART_CLOSED(RejectReason.NO_KEYFRAME, "the part was closed within a group of pictures"),
    GROUP_TOO_LARGE(
        RejectReason.TOO_LARGE,
        "the group of pictures is larger than a batch may be: raise batch.max-size, or have the"
            + " camera send keyframes more often");

    final RejectReason reason;
    final String message;

    Lack(RejectReason reason, String message) {
      this.reason = reason;
      this.message = message;
    }
  }

  Lack lack() {
    return lack;
  }

  void lacks(Lack now) {
    lack = now;
  }

  /** A unit after that time was rejected: what follows may need it. */
  void gapAfter(long captureNanos) {
    gaps.add(captureNanos);
  }

  /** Whether a unit before this one was rejected since the last that was asked for. */
  boolean endsGap(long captureNanos) {
    boolean found = false;
    while (!gaps.isEmpty() && gaps.first() < captureNanos) {
      gaps.pollFirst();
      found = true;
    }
    return found;
  }

  /** A gate for units that begin with a keyframe or lack one. */
  StreamGate gate(StreamFormat next) {
    StreamInspector inspector = StreamFormats.codec(next).inspector();
    if (next == format && parameterSets.length > 0) {
      try {
        inspector.remember(parameterSets);
      } catch (AccessUnitException e) {
        throw new IllegalStateException("parameter sets that were read before cannot be read", e);
      }
    }
    format = next;
    return new StreamGate(inspector);
  }

  void remember(StreamGate gate) {
    parameterSets = gate.parameterSets();
  }

  void writeTo(DataOutput out) throws IOException {
    StreamFormat known = format;
    out.writeBoolean(known != null);
    if (known != null) {
      Wire.writeEnum(out, known);
    }
    Wire.writeBytes(out, parameterSets);
    Wire.writeEnum(out, lack);
    Wire.writeLongs(out, gaps.stream().mapToLong(Long::longValue).toArray());
  }

  static StreamMemory readFrom(DataInput in) throws IOException {
    StreamMemory memory = new StreamMemory();
    memory.format = in.readBoolean() ? Wire.readEnum(in, StreamFormat.class) : null;
    memory.parameterSets = Wire.readBytes(in);
    memory.lack = Wire.readEnum(in, Lack.class);
    for (long gap : Wire.readLongs(in)) {
      memory.gaps.add(gap);
    }
    return memory;
  }
}
