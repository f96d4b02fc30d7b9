/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.List;

/**
 * Encodes a batch of JPEG pictures as one closed group of pictures.
 *
 * <p>A pure function: an encoder is opened for the batch, fed, drained and closed, and the same
 * pictures, times and settings give the same bytes on the same build. All of it runs in the calling
 * thread and cannot be interrupted. A 4:2:0 picture's planes go to the encoder as they were
 * decoded; gray ones get neutral chroma; others are brought to 4:2:0, in full range.
 */
public final class GopEncoder {
  private GopEncoder() {}

  /**
   * Encodes the pictures that can be, and says of each other one why not.
   *
   * @param jpegs the pictures, in order; the first that is accepted sets the size of all
   * @param ptsMicros one time per picture, strictly increasing, on any origin
   * @param choice from {@link EncoderChoice#choose} with the same format
   * @throws VideoException if the encoder fails, which is not the pictures' fault
   */
  public static EncodedGop encode(
      List<byte[]> jpegs, long[] ptsMicros, VideoSettings settings, EncoderChoice choice) {
    if (jpegs.size() != ptsMicros.length) {
      throw new IllegalArgumentException(
          "Each picture needs one time, but got %d pictures and %d times"
              .formatted(jpegs.size(), ptsMicros.length));
    }
    Times.requireIncreasing(ptsMicros);
    EncoderBackend backend = EncoderProbe.backend(choice);
    if (backend.codec() != settings.codec()) {
      throw new IllegalArgumentException(
          "The settings ask for %s, but %s encodes %s"
              .formatted(settings.codec(), choice.name(), backend.codec()));
    }
    try (GopWork work = new GopWork(backend, settings)) {
      for (int i = 0; i < ptsMicros.length; i++) {
        work.add(i, jpegs.get(i), ptsMicros[i]);
      }
      return work.finish(choice.description());
    }
  }
}
