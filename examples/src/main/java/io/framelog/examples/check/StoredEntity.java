/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What lies on one entity of one recording, over all objects. */
public final class StoredEntity {
  private final List<StoredFrame> frames = new ArrayList<>();
  private final List<StoredVideo> videos = new ArrayList<>();
  private int objects;
  private long bytes;

  StoredEntity() {}

  void add(StoredFrame frame) {
    frames.add(frame);
  }

  void add(StoredVideo video) {
    videos.add(video);
  }

  void addObject(long objectBytes) {
    objects++;
    bytes += objectBytes;
  }

  /** By capture time; a frame that lies there twice is there twice. */
  public List<StoredFrame> frames() {
    return frames.stream().sorted(Comparator.comparingLong(StoredFrame::captureNanos)).toList();
  }

  /** By the capture time of their first frame. */
  public List<StoredVideo> videos() {
    return videos.stream()
        .sorted(Comparator.comparingLong(StoredVideo::firstCaptureNanos))
        .toList();
  }

  /** How many objects hold something of this entity. */
  public int objects() {
    return objects;
  }

  /** Length of these objects, all that is in them included. */
  public long bytes() {
    return bytes;
  }
}
