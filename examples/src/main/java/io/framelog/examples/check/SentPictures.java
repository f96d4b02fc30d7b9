/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.check;

import io.framelog.video.JpegDecoder;
import io.framelog.video.PictureException;
import io.framelog.video.RawPicture;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** The pixels of the frames that were sent to one entity, decoded when they are asked for. */
final class SentPictures implements AutoCloseable {
  private final NavigableMap<Long, SentFrame> frames;
  private final JpegDecoder decoder = new JpegDecoder();
  private final Map<Long, Integer> rawBytes = new HashMap<>();

  SentPictures(NavigableMap<Long, SentFrame> frames) {
    this.frames = frames;
  }

  /** The frame sent with this capture time, or null if there was none. */
  @Nullable SentFrame frame(long captureNanos) {
    return frames.get(captureNanos);
  }

  /**
   * The picture of the frame with this capture time.
   *
   * @throws IllegalArgumentException if there is none, or it is no JPEG: then nothing can be
   *     compared
   */
  RawPicture picture(long captureNanos) {
    SentFrame frame = frames.get(captureNanos);
    if (frame == null) {
      throw new IllegalArgumentException("no frame was sent at " + captureNanos);
    }
    try {
      RawPicture picture = decoder.decode(frame.jpeg());
      rawBytes.put(captureNanos, picture.planes().length);
      return picture;
    } catch (PictureException e) {
      throw new IllegalArgumentException(
          "the frame sent to %s at %d cannot be compared, because it does not decode: %s"
              .formatted(frame.key(), captureNanos, e.getMessage()),
          e);
    }
  }

  /** Bytes of the planes of all frames. */
  long rawBytes() {
    long sum = 0;
    for (Long captureNanos : frames.keySet()) {
      Integer known = rawBytes.get(captureNanos);
      sum += known == null ? picture(captureNanos).planes().length : known;
    }
    return sum;
  }

  @Override
  public void close() {
    decoder.close();
  }
}
