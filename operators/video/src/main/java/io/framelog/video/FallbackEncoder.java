/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encodes batches with the first encoder of the settings' list that works for their size. Where one
 * fails in the middle of a batch (a GPU is lost, or allows no further session), the whole batch
 * goes to the next one, which makes video of another decoder configuration; the lost encoder is
 * tried again some batches later.
 *
 * <p>One instance serves any number of threads. Each batch is encoded in the thread that calls.
 */
public final class FallbackEncoder {
  private static final Logger LOG = LoggerFactory.getLogger(FallbackEncoder.class);

  private final PictureSettings preparation;
  private final VideoSettings settings;
  private final EncoderListener listener;
  private final EncoderProbe probe;
  private final Map<String, LossBackoff> losses = new HashMap<>();

  /**
   * @param preparation what is done to pictures before they are encoded
   */
  public FallbackEncoder(
      PictureSettings preparation, VideoSettings settings, EncoderListener listener) {
    this(preparation, settings, listener, EncoderProbe.MACHINE);
  }

  FallbackEncoder(
      PictureSettings preparation,
      VideoSettings settings,
      EncoderListener listener,
      EncoderProbe probe) {
    this.preparation = preparation;
    this.settings = settings;
    this.listener = listener;
    this.probe = probe;
  }

  /**
   * Encodes the pictures that can be, and says of each other one why not.
   *
   * @param pictures the pictures, in order; the first that is accepted sets the size of all
   * @param ptsMicros one time per picture, strictly increasing, on any origin
   * @throws VideoException if no encoder works, or all of them fail
   */
  public EncodedGop encode(List<? extends SourcePicture> pictures, long[] ptsMicros) {
    GopEncoder.requireTimes(pictures, ptsMicros);
    Set<String> resting = resting();
    Set<String> failed = new LinkedHashSet<>();
    while (true) {
      try (GopWork work =
          new GopWork(
              (width, height) -> pick(width, height, failed, resting),
              settings,
              preparation,
              ptsMicros)) {
        try {
          EncodedGop gop = GopEncoder.encode(pictures, ptsMicros, work);
          work.backend().ifPresent(backend -> worked(backend.name()));
          return gop;
        } catch (VideoException e) {
          // without a backend there was none to pick, and the message says why
          String name = work.backend().orElseThrow(() -> e).name();
          lost(name, String.valueOf(e.getMessage()));
          failed.add(name);
        }
      }
    }
  }

  private EncoderBackend pick(int width, int height, Set<String> failed, Set<String> resting)
      throws PictureException {
    requireSize(width, height);
    Set<String> skipped = new LinkedHashSet<>(failed);
    skipped.addAll(resting);
    EncoderChoice choice;
    try {
      choice = EncoderChoice.choose(probe, settings, width, height, skipped);
    } catch (VideoException e) {
      if (skipped.equals(failed)) {
        throw e;
      }
      // better a resting encoder than none
      choice = EncoderChoice.choose(probe, settings, width, height, failed);
    }
    return probe.backend(choice);
  }

  /** A size that none of the encoders takes is the picture's fault. */
  private void requireSize(int width, int height) throws PictureException {
    List<EncoderBackend> candidates =
        probe.backends().candidates(settings).stream()
            .flatMap(name -> probe.backends().find(name).stream())
            .filter(backend -> backend.codec() == settings.codec())
            .toList();
    if (!candidates.isEmpty()
        && candidates.stream().noneMatch(backend -> backend.limits().accept(width, height))) {
      EncoderBackend last = candidates.get(candidates.size() - 1);
      throw new PictureException(
          "%s takes %s, but the picture is %dx%d"
              .formatted(last.name(), last.limits(), width, height));
    }
  }

  private synchronized Set<String> resting() {
    Set<String> resting = new LinkedHashSet<>();
    losses.forEach(
        (name, backoff) -> {
          if (!backoff.mayTry()) {
            resting.add(name);
          }
        });
    return resting;
  }

  private synchronized void worked(String name) {
    LossBackoff backoff = losses.get(name);
    if (backoff != null) {
      backoff.worked();
    }
  }

  private void lost(String name, String message) {
    LOG.warn("The encoder {} failed, and the batch goes to the next one: {}", name, message);
    synchronized (this) {
      losses.computeIfAbsent(name, key -> new LossBackoff()).failed();
    }
    listener.encoderLost(name, message);
  }
}
