/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.video.EncodedGop;
import io.framelog.video.EncoderChoice;
import io.framelog.video.FallbackEncoder;
import io.framelog.video.PictureSettings;
import io.framelog.video.SourcePicture;
import io.framelog.video.VideoSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The video encoders of this process, shared by its workers: that a GPU was lost with one batch is
 * known for the next one.
 */
final class VideoEncoders {
  private static final Map<Key, FallbackEncoder> BY_SETTINGS = new ConcurrentHashMap<>();
  private static final AtomicLong LOSSES = new AtomicLong();

  private VideoEncoders() {}

  /** What the batches of a route have in common. */
  private record Key(PictureSettings pictures, VideoSettings video) {}

  static EncodedGop encode(
      List<? extends SourcePicture> pictures,
      long[] ptsMicros,
      PictureSettings preparation,
      VideoSettings settings) {
    return BY_SETTINGS
        .computeIfAbsent(
            new Key(preparation, settings),
            key ->
                new FallbackEncoder(
                    key.pictures(), key.video(), (encoder, message) -> LOSSES.incrementAndGet()))
        .encode(pictures, ptsMicros);
  }

  /**
   * How many encoders of the routes' lists do not work on this machine.
   *
   * @throws io.framelog.video.VideoException if for a route none does, such as for a misspelt
   *     option: better at the start than at the first frame
   */
  static int refused(RouteTable routes) {
    int refused = 0;
    for (RouteSettings route : routes.all()) {
      if (route.encoding() instanceof Encoding.Video video) {
        refused += EncoderChoice.choose(video.settings()).refused().size();
      }
    }
    return refused;
  }

  /** How often an encoder of this process failed with a batch that then went to another one. */
  static long losses() {
    return LOSSES.get();
  }
}
