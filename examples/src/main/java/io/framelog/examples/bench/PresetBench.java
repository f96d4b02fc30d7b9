/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.video.Preset;
import io.framelog.video.VideoCodec;
import io.framelog.video.VideoSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What the presets cost and give, as the table in docs/encoding.md. */
final class PresetBench {
  private static final int BATCH_FRAMES = 60;
  private static final List<Integer> QUALITIES = List.of(30, 50, 70);

  private PresetBench() {}

  static void run(List<BenchClip> clips, PrintWriter out) throws IOException, InterruptedException {
    out.println(
        "| encoder | preset | quality | share of JPEG | PSNR dB | SSIM | frames per CPU s |");
    out.println("|---|---|---|---|---|---|---|");
    for (VideoCodec codec : List.of(VideoCodec.AV1, VideoCodec.H264)) {
      String encoder = codec == VideoCodec.AV1 ? "libsvtav1" : "libopenh264";
      for (Preset preset : codec == VideoCodec.AV1 ? Preset.values() : new Preset[] {Preset.FAST}) {
        for (int quality : QUALITIES) {
          line(clips, encoder, codec, preset, quality, out);
        }
      }
    }
  }

  private static void line(
      List<BenchClip> clips,
      String encoder,
      VideoCodec codec,
      Preset preset,
      int quality,
      PrintWriter out)
      throws IOException, InterruptedException {
    VideoSettings settings =
        VideoSettings.builder()
            .codec(codec)
            .encoders(List.of(encoder))
            .preset(preset)
            .quality(quality)
            .build();
    double share = 0;
    double decibels = 0;
    double ssim = 0;
    double cpuSeconds = 0;
    int frames = 0;
    for (BenchClip clip : clips) {
      Recording[] made = new Recording[1];
      cpuSeconds +=
          Cost.ofHere(() -> made[0] = Recording.make(clip, settings, BATCH_FRAMES)).cpuSeconds();
      Recording.Likeness likeness = made[0].likeness(clip);
      share += made[0].bytes() / (double) clip.jpegBytes() / clips.size();
      decibels += likeness.decibels() / clips.size();
      ssim += likeness.ssim() / clips.size();
      frames += clip.files().size();
    }
    out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %.1f %% | %.1f | %.4f | %.0f |%n",
        encoder,
        codec == VideoCodec.AV1 ? preset.name().toLowerCase(Locale.ROOT) : "any",
        quality,
        100 * share,
        decibels,
        ssim,
        frames / cpuSeconds);
    out.flush();
  }
}
