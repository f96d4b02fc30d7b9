/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds out whether encoders work on this machine, by letting them encode a few pictures and
 * looking at what a decoder makes of the result, at the size wanted: what hardware takes differs
 * from chip to chip. Each is tried once per process for the same settings and size.
 */
final class EncoderProbe {
  /** Of all encoders that Framelog knows. */
  static final EncoderProbe MACHINE = new EncoderProbe(EncoderBackends.ALL);

  /** What the worst quality that can be asked for still reaches; wrong pictures are far below. */
  private static final double MIN_DECIBELS = 18;

  private final EncoderBackends backends;
  private final Map<Trial, Optional<String>> results = new ConcurrentHashMap<>();

  EncoderProbe(List<EncoderBackend> backends) {
    this.backends = new EncoderBackends(backends);
  }

  /** All that the outcome may depend on. */
  private record Trial(
      String name,
      RateControl rate,
      Preset preset,
      Map<String, String> options,
      DeviceSettings device,
      int width,
      int height) {}

  EncoderBackends backends() {
    return backends;
  }

  EncoderBackend backend(EncoderChoice choice) {
    return backends
        .find(choice.name())
        .orElseThrow(
            () -> new IllegalArgumentException("Framelog knows no encoder " + choice.name()));
  }

  /** Why an encoder cannot be used for pictures of a size, or nothing if it can. */
  Optional<String> refusal(String name, VideoSettings settings, int width, int height) {
    Optional<EncoderBackend> found = backends.find(name);
    if (found.isEmpty()) {
      return Optional.of("not an encoder that Framelog knows");
    }
    EncoderBackend backend = found.get();
    if (backend.codec() != settings.codec()) {
      return Optional.of("encodes " + backend.codec() + ", not " + settings.codec());
    }
    if (!backend.limits().accept(width, height)) {
      return Optional.of(
          "takes %s, but the pictures are %dx%d".formatted(backend.limits(), width, height));
    }
    Trial trial =
        new Trial(
            name,
            settings.rate(),
            settings.preset(),
            settings.options(),
            settings.device(),
            even(width),
            even(height));
    return results.computeIfAbsent(trial, key -> attempt(backend, settings, key));
  }

  /** The pictures of a trial share chroma. */
  private static int even(int side) {
    return side + (side & 1);
  }

  private static Optional<String> attempt(
      EncoderBackend backend, VideoSettings settings, Trial trial) {
    try {
      List<RawPicture> pictures = ProbePictures.make(trial.width(), trial.height());
      EncodedGop gop = encode(backend, settings, pictures);
      DecoderConfig config = gop.config();
      if (config == null) {
        return Optional.of("rejected every picture: " + gop.rejected());
      }
      byte[] mp4 = Mp4Muxer.mux(config, ProbePictures.times(), gop.samples());
      return judge(pictures, decode(mp4));
    } catch (VideoException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static EncodedGop encode(
      EncoderBackend backend, VideoSettings settings, List<RawPicture> pictures) {
    long[] times = ProbePictures.times();
    try (GopWork work =
        new GopWork((width, height) -> backend, settings, PictureSettings.defaults(), times)) {
      return GopEncoder.encode(pictures.stream().map(ProbePictures::buffer).toList(), times, work);
    }
  }

  private static List<DecodedFrame> decode(byte[] mp4) {
    List<DecodedFrame> frames = new ArrayList<>();
    try (Mp4Decoder decoder = new Mp4Decoder(mp4)) {
      DecodedFrame frame = decoder.next();
      while (frame != null) {
        frames.add(frame);
        frame = decoder.next();
      }
    }
    return frames;
  }

  private static Optional<String> judge(List<RawPicture> pictures, List<DecodedFrame> frames) {
    if (frames.size() != pictures.size()) {
      return Optional.of(
          "of %d pictures encoded, %d decode".formatted(pictures.size(), frames.size()));
    }
    Psnr psnr = new Psnr();
    long[] times = ProbePictures.times();
    for (int i = 0; i < times.length; i++) {
      if (frames.get(i).ptsMicros() != times[i]) {
        return Optional.of(
            "picture %d was encoded for %d µs but decodes at %d µs"
                .formatted(i, times[i], frames.get(i).ptsMicros()));
      }
      psnr.add(pictures.get(i), frames.get(i).picture());
    }
    double decibels = psnr.lumaDecibels();
    return decibels >= MIN_DECIBELS
        ? Optional.empty()
        : Optional.of(
            "its pictures decode to others: %.1f dB, but at least %.0f dB are expected"
                .formatted(decibels, MIN_DECIBELS));
  }
}
