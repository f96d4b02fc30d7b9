/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.List;
import java.util.Optional;

/**
 * What came of trying an encoder on this machine.
 *
 * @param name FFmpeg's name of it
 * @param device which GPU it was tried on, such as {@code nvenc:default}; empty for software
 * @param refusal why it cannot be used; empty where it works
 */
public record EncoderStatus(String name, String device, Optional<String> refusal) {

  /** Tries all encoders of the settings' list, in its order, for pictures of a size. */
  public static List<EncoderStatus> tryAll(VideoSettings settings, int width, int height) {
    EncoderProbe probe = EncoderProbe.MACHINE;
    return probe.backends().candidates(settings).stream()
        .map(
            name ->
                new EncoderStatus(
                    name,
                    probe
                        .backends()
                        .find(name)
                        .map(backend -> EncoderOptions.device(backend, settings))
                        .orElse(""),
                    probe.refusal(name, settings, width, height)))
        .toList();
  }

  public boolean works() {
    return refusal.isEmpty();
  }
}
