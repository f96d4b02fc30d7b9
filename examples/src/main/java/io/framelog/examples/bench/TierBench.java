/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.video.VideoSettings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** How many times smaller than raw planes and than JPEG the video is, at tiers of likeness. */
final class TierBench {
  private static final int BATCH_FRAMES = 60;
  private static final List<Integer> QUALITIES = List.of(5, 20, 35, 50, 65, 80, 95);
  private static final List<Double> TIERS = List.of(0.99, 0.98, 0.97, 0.95);

  private TierBench() {}

  static void run(List<BenchClip> clips, PrintWriter out) {
    out.println("| clip | raw : JPEG | tier, SSIM | raw : AV1 | JPEG : AV1 |");
    out.println("|---|---|---|---|---|");
    for (BenchClip clip : clips) {
      RateCurve curve = new RateCurve();
      for (int quality : QUALITIES) {
        VideoSettings settings =
            VideoSettings.builder().encoders(List.of("libsvtav1")).quality(quality).build();
        Recording recording = Recording.make(clip, settings, BATCH_FRAMES);
        curve.add(recording.likeness(clip).ssim(), (double) recording.bytes());
      }
      for (double tier : TIERS) {
        OptionalDouble bytes = curve.bytesAt(tier);
        if (bytes.isPresent()) {
          out.printf(
              Locale.ROOT,
              "| %s | %.1f | %.2f | %.0f | %.1f |%n",
              clip,
              clip.rawBytes() / (double) clip.jpegBytes(),
              tier,
              clip.rawBytes() / bytes.getAsDouble(),
              clip.jpegBytes() / bytes.getAsDouble());
        }
      }
      out.flush();
    }
  }
}
