/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which encoder does the work, found by letting each candidate encode some frames: being listed in
 * a build of FFmpeg says nothing about the machine.
 *
 * @param name FFmpeg's name of the chosen encoder, such as {@code libsvtav1}
 * @param version the build it is part of, such as {@code FFmpeg 8.1.2}
 * @param refused the candidates before it, in the order they were tried
 */
public record EncoderChoice(String name, String version, List<RefusedEncoder> refused) {
  public EncoderChoice {
    refused = List.copyOf(refused);
  }

  /**
   * The first of {@code settings.encoders()} that works. Each encoder is tried once per process.
   *
   * @throws VideoException if none works; the message names each with its reason
   */
  public static EncoderChoice choose(VideoSettings settings) {
    List<RefusedEncoder> refused = new ArrayList<>();
    for (String name : EncoderProbe.candidates(settings)) {
      Optional<String> reason = EncoderProbe.refusal(name, settings.codec());
      if (reason.isEmpty()) {
        return new EncoderChoice(name, EncoderProbe.version(), refused);
      }
      refused.add(new RefusedEncoder(name, reason.get()));
    }
    throw new VideoException(
        "No encoder for %s works here; tried %s. Name one of %s or \"%s\"."
            .formatted(
                settings.codec(),
                refused.stream()
                    .map(each -> each.name() + " (" + each.reason() + ")")
                    .collect(Collectors.joining(", ")),
                EncoderProbe.known(settings.codec()),
                VideoSettings.AUTO));
  }

  /** Name and build, as manifests and logs show it. */
  public String description() {
    return name + " (" + version + ")";
  }
}
