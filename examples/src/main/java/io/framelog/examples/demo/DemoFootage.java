/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The frames of all cameras, merged by capture time. All cameras start at one fixed instant, so
 * that every run publishes the same frames.
 */
final class DemoFootage implements AutoCloseable {
  /** 2026-01-01T12:00:00.000000001Z: the odd nanosecond shows that none is lost. */
  static final long START_NANOS = 1_767_268_800_000_000_001L;

  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(
          Comparator.<Head>comparingLong(head -> head.frame.captureNanos())
              .thenComparing(head -> head.frame.camera()));

  /** The next frame of a camera, and where those after it come from. */
  private record Head(DemoFrame frame, CameraFootage rest) {}

  private DemoFootage() {}

  /**
   * Opens the footage of all cameras.
   *
   * @throws IOException if some of it is missing
   */
  static DemoFootage open(Path directory) throws IOException {
    DemoFootage footage = new DemoFootage();
    try {
      for (DemoCamera camera : DemoCamera.values()) {
        footage.advance(CameraFootage.open(directory, camera, START_NANOS));
      }
      return footage;
    } catch (IOException | RuntimeException e) {
      footage.close();
      throw e;
    }
  }

  /** The next frame, or null after the last. */
  @Nullable DemoFrame next() throws IOException {
    Head head = heads.poll();
    if (head == null) {
      return null;
    }
    advance(head.rest);
    return head.frame;
  }

  private void advance(CameraFootage camera) throws IOException {
    DemoFrame frame;
    try {
      frame = camera.next();
    } catch (IOException | RuntimeException e) {
      camera.close();
      throw e;
    }
    if (frame == null) {
      camera.close();
    } else {
      heads.add(new Head(frame, camera));
    }
  }

  @Override
  public void close() {
    heads.forEach(head -> head.rest.close());
    heads.clear();
  }
}
