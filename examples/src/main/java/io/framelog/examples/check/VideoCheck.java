/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.check;

import io.framelog.video.DecodedFrame;
import io.framelog.video.Mp4Decoder;
import io.framelog.video.Psnr;
import io.framelog.video.VideoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Follows references into the videos of an entity as a viewer does: to the newest video at or
 * before the reference, and in it to the frame of that time. The videos are decoded by a decoder
 * that shares no code with the encoders.
 */
final class VideoCheck {
  /** Far below what any sensible quality gives, far above what two different pictures have. */
  private static final double MIN_DECIBELS = 20;

  private static final long NANOS_PER_MICRO = 1_000;

  private final EntityKey key;
  private final NavigableMap<Long, StoredVideo> videos = new TreeMap<>();
  private final Map<Long, NavigableMap<Long, List<StoredFrame>>> references = new TreeMap<>();
  private final List<String> problems;
  private final Psnr psnr = new Psnr();
  private int compared;

  VideoCheck(EntityKey key, List<StoredVideo> videos, List<String> problems) {
    this.key = key;
    this.problems = problems;
    for (StoredVideo video : videos) {
      if (this.videos.put(video.firstCaptureNanos(), video) != null) {
        problems.add(
            "%s has two videos from %d on: %s"
                .formatted(key, video.firstCaptureNanos(), video.object()));
      }
    }
  }

  void add(StoredFrame frame, long presentationNanos) {
    Map.Entry<Long, StoredVideo> video = videos.floorEntry(frame.captureNanos());
    if (video == null || !video.getValue().object().equals(frame.object())) {
      problems.add(
          "%s at %d refers to a video, but its object has none for it: %s"
              .formatted(key, frame.captureNanos(), frame.object()));
      return;
    }
    long micros = Math.floorDiv(presentationNanos + NANOS_PER_MICRO / 2, NANOS_PER_MICRO);
    references
        .computeIfAbsent(video.getKey(), unused -> new TreeMap<>())
        .computeIfAbsent(micros, unused -> new ArrayList<>())
        .add(frame);
  }

  /** Decodes all videos; to be called when all references are known. */
  void compare(SentPictures pictures) {
    for (StoredVideo video : videos.values()) {
      NavigableMap<Long, List<StoredFrame>> expected =
          references.getOrDefault(video.firstCaptureNanos(), new TreeMap<>());
      try (Mp4Decoder decoder = new Mp4Decoder(video.mp4())) {
        for (DecodedFrame frame = decoder.next(); frame != null; frame = decoder.next()) {
          compare(video, frame, expected.remove(frame.ptsMicros()), pictures);
        }
      } catch (VideoException e) {
        problems.add(
            "%s has a video that does not decode, %s: %s"
                .formatted(key, e.getMessage(), video.object()));
      }
      for (Map.Entry<Long, List<StoredFrame>> missed : expected.entrySet()) {
        for (StoredFrame frame : missed.getValue()) {
          problems.add(
              "%s at %d refers to %d us of its video, where no frame is: %s"
                  .formatted(key, frame.captureNanos(), missed.getKey(), frame.object()));
        }
      }
    }
  }

  private void compare(
      StoredVideo video,
      DecodedFrame frame,
      @Nullable List<StoredFrame> referring,
      SentPictures pictures) {
    if (referring == null || referring.size() != 1) {
      problems.add(
          "%s has a frame at %d us of its video with %d references to it, expected 1: %s"
              .formatted(
                  key,
                  frame.ptsMicros(),
                  referring == null ? 0 : referring.size(),
                  video.object()));
      return;
    }
    long captureNanos = referring.get(0).captureNanos();
    var original = pictures.picture(captureNanos);
    if (original.width() != frame.picture().width()
        || original.height() != frame.picture().height()) {
      problems.add(
          "%s at %d is %s in its video, but was %s: %s"
              .formatted(key, captureNanos, frame.picture(), original, video.object()));
      return;
    }
    Psnr own = new Psnr();
    own.add(original, frame.picture());
    if (own.lumaDecibels() < MIN_DECIBELS) {
      problems.add(
          "%s at %d does not look like the frame that was sent, luma is %.1f dB: %s"
              .formatted(key, captureNanos, own.lumaDecibels(), video.object()));
    }
    psnr.add(original, frame.picture());
    compared++;
  }

  /** Over all frames compared; empty if there were none. */
  OptionalDouble lumaDecibels() {
    return compared == 0 ? OptionalDouble.empty() : OptionalDouble.of(psnr.lumaDecibels());
  }
}
