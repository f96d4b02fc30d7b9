/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which encoder does the work, found by letting each candidate encode some frames and decoding
 * them: being listed in a build of FFmpeg says nothing about the machine.
 *
 * @param name FFmpeg's name of the chosen encoder, such as {@code libsvtav1}
 * @param version the build it is part of, such as {@code FFmpeg 8.1.2}
 * @param refused the candidates before it, in the order they were tried
 */
public record EncoderChoice(String name, String version, List<RefusedEncoder> refused) {
  private static final Logger LOG = LoggerFactory.getLogger(EncoderChoice.class);

  /** A size that every camera and every encoder knows. */
  private static final int USUAL_WIDTH = 640;

  private static final int USUAL_HEIGHT = 480;

  private static final Set<EncoderChoice> LOGGED = ConcurrentHashMap.newKeySet();

  public EncoderChoice {
    refused = List.copyOf(refused);
  }

  /**
   * The first of {@code settings.encoders()} that works for pictures of 640x480; also the way to
   * find out, before any picture comes, that an option is misspelt. Each encoder is tried once per
   * process, settings and size.
   *
   * @throws VideoException if none works; the message names each with its reason
   */
  public static EncoderChoice choose(VideoSettings settings) {
    return choose(settings, USUAL_WIDTH, USUAL_HEIGHT);
  }

  /** As {@link #choose(VideoSettings)}, for pictures of a given size. */
  public static EncoderChoice choose(VideoSettings settings, int width, int height) {
    return choose(EncoderProbe.MACHINE, settings, width, height, Set.of());
  }

  /**
   * @param skipped candidates that are not to be tried now
   */
  static EncoderChoice choose(
      EncoderProbe probe, VideoSettings settings, int width, int height, Set<String> skipped) {
    List<RefusedEncoder> refused = new ArrayList<>();
    for (String name : probe.backends().candidates(settings)) {
      if (skipped.contains(name)) {
        refused.add(new RefusedEncoder(name, "failed a moment ago"));
        continue;
      }
      Optional<String> reason = probe.refusal(name, settings, width, height);
      if (reason.isEmpty()) {
        EncoderChoice choice = new EncoderChoice(name, NativeLibraries.version(), refused);
        if (LOGGED.add(choice)) {
          LOG.info("{} video of {}x{} is encoded by {}", settings.codec(), width, height, choice);
        }
        return choice;
      }
      refused.add(new RefusedEncoder(name, reason.get()));
    }
    throw new VideoException(
        "No encoder for %s of %dx%d works here; tried %s. Name one of %s or \"%s\"."
            .formatted(
                settings.codec(),
                width,
                height,
                refused.stream()
                    .map(each -> each.name() + " (" + each.reason() + ")")
                    .collect(Collectors.joining(", ")),
                probe.backends().names(settings.codec()),
                VideoSettings.AUTO));
  }

  /** Name and build, as manifests and logs show it. */
  public String description() {
    return name + " (" + version + ")";
  }
}
