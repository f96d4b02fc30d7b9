/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_version_info;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;

/** The encoders Framelog knows, and whether they work on this machine. */
final class EncoderProbe {
  /** Best first; {@code auto} tries them in this order. */
  private static final List<EncoderBackend> BACKENDS = List.of(new SvtAv1());

  /** Below 256 pixels some hardware encoders refuse what they can do otherwise. */
  private static final int PROBE_SIDE = 256;

  private static final int PROBE_FRAMES = 3;

  private static final Map<String, Optional<String>> RESULTS = new ConcurrentHashMap<>();

  private EncoderProbe() {}

  static List<String> known(VideoCodec codec) {
    return BACKENDS.stream()
        .filter(backend -> backend.codec() == codec)
        .map(EncoderBackend::name)
        .toList();
  }

  /** The names to try, {@code auto} replaced by all that are known. */
  static List<String> candidates(VideoSettings settings) {
    return settings.encoders().stream()
        .flatMap(
            name ->
                name.equals(VideoSettings.AUTO)
                    ? known(settings.codec()).stream()
                    : List.of(name).stream())
        .distinct()
        .toList();
  }

  /** Why an encoder cannot be used, or nothing if it can. */
  static Optional<String> refusal(String name, VideoCodec codec) {
    Optional<EncoderBackend> backend = find(name);
    if (backend.isEmpty()) {
      return Optional.of("not an encoder that Framelog knows");
    }
    if (backend.get().codec() != codec) {
      return Optional.of("encodes " + backend.get().codec() + ", not " + codec);
    }
    return RESULTS.computeIfAbsent(name, key -> attempt(backend.get()));
  }

  static EncoderBackend backend(EncoderChoice choice) {
    return find(choice.name())
        .orElseThrow(
            () -> new IllegalArgumentException("Framelog knows no encoder " + choice.name()));
  }

  static String version() {
    return "FFmpeg " + av_version_info().getString();
  }

  private static Optional<EncoderBackend> find(String name) {
    return BACKENDS.stream().filter(backend -> backend.name().equals(name)).findFirst();
  }

  private static Optional<String> attempt(EncoderBackend backend) {
    VideoSettings settings = VideoSettings.builder().codec(backend.codec()).build();
    try (EncoderSession session =
            new EncoderSession(backend, settings, PROBE_SIDE, PROBE_SIDE, ColourSpec.JFIF);
        Owned<AVFrame> frame = Owned.frame()) {
      AVFrame gray = frame.it();
      gray.width(PROBE_SIDE);
      gray.height(PROBE_SIDE);
      gray.format(AV_PIX_FMT_YUV420P);
      Native.check(av_frame_get_buffer(gray, /* align= */ 0), "Allocating a frame");
      for (int i = 0; i < PROBE_FRAMES; i++) {
        Native.check(av_frame_make_writable(gray), "Copying a frame");
        Pointer.memset(gray.data(0), 64 * (i + 1), (long) gray.linesize(0) * PROBE_SIDE);
        Pointer.memset(gray.data(1), 128, (long) gray.linesize(1) * PROBE_SIDE / 2);
        Pointer.memset(gray.data(2), 128, (long) gray.linesize(2) * PROBE_SIDE / 2);
        session.send(gray, /* ptsMicros= */ i * 33_333L);
      }
      session.finish();
      return Optional.empty();
    } catch (VideoException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
