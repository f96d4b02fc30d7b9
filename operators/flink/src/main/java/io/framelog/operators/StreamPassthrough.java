/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.frame.Content;
import io.framelog.frame.Frame;
import io.framelog.video.DecoderConfig;
import io.framelog.video.VideoCodec;
import io.framelog.video.bitstream.AccessUnit;
import io.framelog.video.bitstream.AccessUnitException;
import io.framelog.video.bitstream.StreamInspector;
import java.util.ArrayList;
import java.util.List;

/**
 * Units of a video stream as samples, without encoding them again. {@link StreamJudge} has seen to
 * it that they can be: the first one is a keyframe with its parameter sets.
 */
final class StreamPassthrough {
  private StreamPassthrough() {}

  static boolean takes(FrameBatch batch) {
    return batch.frames().get(0).content() instanceof Content.AccessUnit;
  }

  /**
   * The media of a batch of which {@link #takes} is true. The codec is the stream's own.
   *
   * @throws IllegalStateException if the units are not what the judge lets pass
   */
  static EncodedFrames.Video encode(FrameBatch batch) {
    if (!(batch.frames().get(0).content() instanceof Content.AccessUnit content)) {
      throw new IllegalArgumentException("not a stream: " + batch.frames().get(0).content());
    }
    VideoCodec codec = StreamFormats.codec(content.format());
    StreamInspector inspector = codec.inspector();
    int count = batch.frames().size();
    long[] captureNanos = new long[count];
    boolean[] keyframes = new boolean[count];
    List<byte[]> samples = new ArrayList<>(count);
    AccessUnit first = null;
    for (Frame frame : batch.frames()) {
      AccessUnit unit = inspect(inspector, frame);
      first = first == null ? unit : first;
      captureNanos[samples.size()] = frame.captureNanos();
      keyframes[samples.size()] = unit.keyframe();
      samples.add(unit.picture());
    }
    if (first == null) {
      throw new IllegalArgumentException("a batch without frames has no media");
    }
    return new EncodedFrames.Video(
        captureNanos, DecoderConfig.of(codec, first), samples, keyframes, /* encoder= */ null);
  }

  private static AccessUnit inspect(StreamInspector inspector, Frame frame) {
    try {
      return inspector.inspect(frame.payload());
    } catch (AccessUnitException e) {
      throw new IllegalStateException(
          "the unit of camera %s captured at %d was read before and cannot be read again"
              .formatted(frame.camera(), frame.captureNanos()),
          e);
    }
  }
}
