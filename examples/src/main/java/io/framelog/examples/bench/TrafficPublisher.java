/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import io.framelog.job.publish.FramePublisher;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Puts the frames of a {@link Traffic} on its topic, tick by tick. */
final class TrafficPublisher implements AutoCloseable {
  private final Traffic traffic;
  private final SyntheticJpeg picture;
  private final FramePublisher publisher;
  private long nextTick;
  private volatile long published;

  private TrafficPublisher(Traffic traffic, SyntheticJpeg picture, FramePublisher publisher) {
    this.traffic = traffic;
    this.picture = picture;
    this.publisher = publisher;
  }

  static TrafficPublisher to(String bootstrap, Traffic traffic)
      throws IOException, InterruptedException {
    SyntheticJpeg picture = SyntheticJpeg.ofBytes(traffic.pictureBytes());
    FramePublisher publisher = FramePublisher.to(bootstrap);
    publisher.ensureTopic(traffic.topic(), Traffic.PARTITIONS);
    return new TrafficPublisher(traffic, picture, publisher);
  }

  /** Publishes the next seconds of capture time as fast as Kafka takes them. */
  void publish(int seconds) throws InterruptedException {
    for (long end = nextTick + (long) seconds * traffic.framesPerSecond(); nextTick < end; ) {
      sendTick();
    }
    flush();
  }

  /** Publishes the next seconds as they pass. */
  void publishLive(int seconds) throws InterruptedException {
    long first = nextTick;
    long start = System.nanoTime();
    for (long end = first + (long) seconds * traffic.framesPerSecond(); nextTick < end; ) {
      long due = start + traffic.captureNanos(nextTick) - traffic.captureNanos(first);
      TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
      sendTick();
    }
    flush();
  }

  private void sendTick() throws InterruptedException {
    for (int camera = 0; camera < traffic.cameras(); camera++) {
      byte[] jpeg = picture.numbered(nextTick * traffic.cameras() + camera);
      publisher.send(traffic.stream(camera), traffic.captureNanos(nextTick), jpeg);
    }
    nextTick++;
    published = nextTick * traffic.cameras();
  }

  private void flush() throws InterruptedException {
    publisher.flush(traffic.stream(0));
  }

  /** Frames that were sent so far; any thread may ask. */
  long published() {
    return published;
  }

  /** The newest capture time that was published. */
  long newestNanos() {
    return traffic.captureNanos(nextTick - 1);
  }

  @Override
  public void close() {
    publisher.close();
  }
}
