/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.check;

import io.framelog.video.RawPicture;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

/** Compares what lies on one entity with what was sent to it. */
final class EntityCheck {
  private final EntityKey key;
  private final List<String> problems;

  EntityCheck(EntityKey key, List<String> problems) {
    this.key = key;
    this.problems = problems;
  }

  EntityReport compare(StoredEntity stored, NavigableMap<Long, SentFrame> sent) {
    List<StoredFrame> frames = stored.frames();
    requireEachOnce(frames, sent);
    try (SentPictures pictures = new SentPictures(sent)) {
      VideoCheck videos = new VideoCheck(key, stored.videos(), problems);
      for (StoredFrame frame : frames) {
        SentFrame original = pictures.frame(frame.captureNanos());
        if (original != null) {
          compare(frame, original, pictures, videos);
        }
      }
      videos.compare(pictures);
      return new EntityReport(
          key,
          sent.size(),
          frames.size(),
          stored.objects(),
          pictures.rawBytes(),
          sent.values().stream().mapToLong(frame -> frame.jpeg().length).sum(),
          stored.bytes(),
          videos.lumaDecibels());
    }
  }

  private void requireEachOnce(List<StoredFrame> frames, NavigableMap<Long, SentFrame> sent) {
    Set<Long> seen = new HashSet<>();
    for (StoredFrame frame : frames) {
      if (!sent.containsKey(frame.captureNanos())) {
        problem(frame, "was never sent");
      } else if (!seen.add(frame.captureNanos())) {
        problem(frame, "is there already");
      }
    }
    for (Long captureNanos : sent.keySet()) {
      if (!seen.contains(captureNanos)) {
        problems.add("%s at %d was sent, but is in no object".formatted(key, captureNanos));
      }
    }
  }

  private void compare(
      StoredFrame frame, SentFrame original, SentPictures pictures, VideoCheck videos) {
    StoredFrame.Content content = frame.content();
    if (content instanceof StoredFrame.PictureFile file) {
      if (!Arrays.equals(file.bytes(), original.jpeg())) {
        problem(
            frame,
            "has %d bytes that are not the %d that were sent"
                .formatted(file.bytes().length, original.jpeg().length));
      }
    } else if (content instanceof StoredFrame.Pixels pixels) {
      RawPicture picture = pictures.picture(frame.captureNanos());
      if (pixels.format().width() != picture.width()
          || pixels.format().height() != picture.height()
          || !Arrays.equals(pixels.bytes(), picture.planes())) {
        problem(frame, "is %s with other pixels than %s".formatted(pixels.format(), picture));
      }
    } else if (content instanceof StoredFrame.VideoReference reference) {
      videos.add(frame, reference.presentationNanos());
    }
  }

  private void problem(StoredFrame frame, String what) {
    problems.add("%s at %d %s: %s".formatted(key, frame.captureNanos(), what, frame.object()));
  }
}
