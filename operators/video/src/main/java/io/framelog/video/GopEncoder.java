/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.List;

/**
 * Encodes a batch of pictures as one closed group of pictures, with one given encoder.
 *
 * <p>A pure function: an encoder is opened for the batch, fed, drained and closed, and the same
 * pictures, times and settings give the same bytes on the same build. All of it runs in the calling
 * thread and cannot be interrupted. {@link FallbackEncoder} also chooses the encoder.
 *
 * <p>Encoders take 4:2:0. A 4:2:0 picture's planes go to the encoder as they are; gray ones get
 * neutral chroma; of other YUV ones the chroma is averaged. None of these changes range or matrix,
 * which the stream states. RGB and Bayer pictures become BT.709 in limited range: the one form that
 * players show right even where they do not read what a stream states. The first accepted picture
 * decides for the batch: range and matrix of a later one are converted to its own.
 */
public final class GopEncoder {
  private GopEncoder() {}

  /**
   * Encodes the pictures that can be, and says of each other one why not.
   *
   * @param pictures the pictures, in order; the first that is accepted sets the size of all
   * @param ptsMicros one time per picture, strictly increasing, on any origin
   * @param choice from {@link EncoderChoice#choose} with the same format
   * @throws VideoException if the encoder fails, which is not the pictures' fault
   */
  public static EncodedGop encode(
      List<? extends SourcePicture> pictures,
      long[] ptsMicros,
      VideoSettings settings,
      EncoderChoice choice) {
    return encode(pictures, ptsMicros, PictureSettings.defaults(), settings, choice);
  }

  /**
   * As {@link #encode(List, long[], VideoSettings, EncoderChoice)}, the pictures turned or shrunk
   * before.
   */
  public static EncodedGop encode(
      List<? extends SourcePicture> pictures,
      long[] ptsMicros,
      PictureSettings preparation,
      VideoSettings settings,
      EncoderChoice choice) {
    EncoderBackend backend = EncoderProbe.MACHINE.backend(choice);
    if (backend.codec() != settings.codec()) {
      throw new IllegalArgumentException(
          "The settings ask for %s, but %s encodes %s"
              .formatted(settings.codec(), choice.name(), backend.codec()));
    }
    requireTimes(pictures, ptsMicros);
    try (GopWork work =
        new GopWork(
            (width, height) -> requireSize(backend, width, height),
            settings,
            preparation,
            ptsMicros)) {
      return encode(pictures, ptsMicros, work);
    }
  }

  static void requireTimes(List<? extends SourcePicture> pictures, long[] ptsMicros) {
    if (pictures.size() != ptsMicros.length) {
      throw new IllegalArgumentException(
          "Each picture needs one time, but got %d pictures and %d times"
              .formatted(pictures.size(), ptsMicros.length));
    }
    Times.requireIncreasing(ptsMicros);
  }

  static EncodedGop encode(List<? extends SourcePicture> pictures, long[] ptsMicros, GopWork work) {
    for (int i = 0; i < ptsMicros.length; i++) {
      work.add(i, pictures.get(i), ptsMicros[i]);
    }
    return work.finish();
  }

  private static EncoderBackend requireSize(EncoderBackend backend, int width, int height)
      throws PictureException {
    if (!backend.limits().accept(width, height)) {
      throw new PictureException(
          "%s takes %s, but the picture is %dx%d"
              .formatted(backend.name(), backend.limits(), width, height));
    }
    return backend;
  }
}
