/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The encoders Framelog knows. */
final class EncoderBackends {
  /** Best first; {@code auto} tries them in this order. */
  static final List<EncoderBackend> ALL =
      List.of(
          Nvenc.av1(),
          Vaapi.av1(),
          new SvtAv1(),
          new LibaomAv1(),
          Nvenc.h264(),
          new QsvH264(),
          Vaapi.h264(),
          new VulkanH264(),
          new V4l2H264(),
          new OpenH264());

  private final List<EncoderBackend> known;

  /**
   * @param known best first
   */
  EncoderBackends(List<EncoderBackend> known) {
    this.known = List.copyOf(known);
  }

  List<EncoderBackend> of(VideoCodec codec) {
    return known.stream().filter(backend -> backend.codec() == codec).toList();
  }

  List<String> names(VideoCodec codec) {
    return of(codec).stream().map(EncoderBackend::name).toList();
  }

  Optional<EncoderBackend> find(String name) {
    return known.stream().filter(backend -> backend.name().equals(name)).findFirst();
  }

  /** The names to try, {@code auto} replaced by all that are known. */
  List<String> candidates(VideoSettings settings) {
    return settings.encoders().stream()
        .flatMap(
            name ->
                name.equals(VideoSettings.AUTO)
                    ? names(settings.codec()).stream()
                    : Stream.of(name))
        .distinct()
        .toList();
  }
}
