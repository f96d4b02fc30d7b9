/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import io.framelog.examples.Interruptible;
import io.framelog.examples.check.SentFrame;
import io.framelog.job.publish.FramePublisher;
import io.framelog.job.publish.FrameSource;
import io.framelog.job.publish.Pacing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Publishes the footage of all cameras, each from a thread of its own, as cameras do. */
final class DemoPublisher implements AutoCloseable {
  private static final int JPEG_QUALITY = 90;
  private static final long STOP_SECONDS = 10;

  private final String bootstrap;
  private final Path footage;
  private final Pacing pacing;
  private final DemoProgress progress;
  private final List<SentFrame> sent = new ArrayList<>();
  private final ExecutorService cameras =
      Executors.newFixedThreadPool(
          DemoCamera.values().length,
          task -> {
            Thread thread = new Thread(task, "framelog-camera");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Future<?>> running = new ArrayList<>();

  private DemoPublisher(String bootstrap, Path footage, Pacing pacing, DemoProgress progress) {
    this.bootstrap = bootstrap;
    this.footage = footage;
    this.pacing = pacing;
    this.progress = progress;
  }

  /** Starts all cameras. */
  static DemoPublisher start(String bootstrap, Path footage, Pacing pacing, DemoProgress progress) {
    DemoPublisher publisher = new DemoPublisher(bootstrap, footage, pacing, progress);
    for (DemoCamera camera : DemoCamera.values()) {
      publisher.running.add(
          publisher.cameras.submit(
              () -> {
                publisher.publish(camera);
                return null;
              }));
    }
    return publisher;
  }

  private void publish(DemoCamera camera) throws IOException, InterruptedException {
    try (FramePublisher publisher = FramePublisher.to(bootstrap);
        FrameSource source = FrameSource.open(footage.resolve(camera.footage()), JPEG_QUALITY)) {
      publisher.publish(
          camera.stream(),
          source,
          camera.times(),
          pacing,
          (captureNanos, jpeg) -> add(new SentFrame(camera.entity(), captureNanos, jpeg)));
    }
  }

  private void add(SentFrame frame) {
    synchronized (sent) {
      sent.add(frame);
    }
    progress.sent();
  }

  /** Whether all frames are with the broker. */
  boolean isDone() {
    return running.stream().allMatch(Future::isDone);
  }

  /**
   * All frames, once it is done.
   *
   * @throws IOException if a camera could not publish
   */
  List<SentFrame> sent() throws IOException, InterruptedException {
    for (Future<?> camera : running) {
      try {
        camera.get();
      } catch (ExecutionException e) {
        throw new IOException("publishing failed: " + e.getCause().getMessage(), e.getCause());
      }
    }
    synchronized (sent) {
      return List.copyOf(sent);
    }
  }

  /** Stops the cameras that still run. */
  @Override
  public void close() throws IOException {
    cameras.shutdownNow();
    Interruptible.finish(
        () -> {
          if (!cameras.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("cameras did not stop within %d s".formatted(STOP_SECONDS));
          }
        });
  }
}
