/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Takes the pictures of one camera, and says when each leaves for Kafka. */
final class CameraFrames {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long BURST_NANOS = 2 * SECOND;
  private static final long CYCLE_NANOS = 30 * SECOND;
  private static final long AWAKE_NANOS = 4 * SECOND;
  private static final long RECORDING_NANOS = 8 * SECOND;
  private static final long SIZE_NANOS = 3 * SECOND;

  /** Below the 200 ms that the job waits for frames that come behind. */
  private static final long DISORDER_NANOS = 150_000_000L;

  private static final long LATE_NANOS = 4 * SECOND;
  private static final int LATE_EVERY = 11;
  private static final int REPEATED_EVERY = 5;
  private static final long[] REPEATED_AFTER_NANOS = {0, SECOND, 15 * SECOND};
  private static final int SMALL_BLOCK = 8;
  private static final int LARGE_BLOCK = 16;

  private final ChaosCamera camera;
  private final Random random;
  private final long firstNanos;
  private int ticks;
  private int taken;

  /**
   * A camera that begins now.
   *
   * @param firstNanos capture time of its first picture, give or take
   */
  CameraFrames(ChaosCamera camera, long seed, long firstNanos) {
    this.camera = camera;
    this.random = new Random(seed * 31 + camera.id());
    this.firstNanos = firstNanos;
  }

  /** A record, before it is known what else is on its way. */
  record Departure(long dueNanos, ChaosFrame frame) {}

  /** The records of the pictures that were taken up to a time. */
  List<Departure> until(long nanos) {
    List<Departure> departures = new ArrayList<>();
    for (long next = nextNanos(); next <= nanos; next = nextNanos()) {
      ticks++;
      if (camera.habit() != Habit.PAUSING
          || Math.floorMod(next - firstNanos + camera.id() * SECOND, CYCLE_NANOS) < AWAKE_NANOS) {
        depart(take(next), departures);
      }
    }
    return departures;
  }

  private long nextNanos() {
    // not evenly spaced, and never on a round number
    long jitter = (ticks * 7_919L + camera.id()) % 1_000_003L;
    return firstNanos + ticks * (SECOND / camera.framesPerSecond()) + jitter;
  }

  private ChaosFrame take(long captureNanos) {
    long age = captureNanos - firstNanos;
    boolean small =
        camera.habit() == Habit.RESIZING
            ? age / SIZE_NANOS % 2 == 1
            : !camera.topic().equals(ChaosCamera.VIDEO);
    String recording =
        camera.habit() == Habit.WANDERING ? "drive-" + age / RECORDING_NANOS : "drive";
    return new ChaosFrame(
        camera,
        new FrameNumber(camera.id(), taken++),
        captureNanos,
        recording,
        small ? SMALL_BLOCK : LARGE_BLOCK);
  }

  private void depart(ChaosFrame frame, List<Departure> departures) {
    long captured = frame.captureNanos();
    int number = frame.number().number();
    long due =
        switch (camera.habit()) {
          case STEADY, PAUSING, RESIZING, WANDERING, REPEATING -> captured;
          case BURSTING ->
              firstNanos + (Math.floorDiv(captured - firstNanos, BURST_NANOS) + 1) * BURST_NANOS;
          case DISORDERED -> captured + random.nextLong(DISORDER_NANOS);
          case LATE -> number % LATE_EVERY == LATE_EVERY - 1 ? captured + LATE_NANOS : captured;
        };
    departures.add(new Departure(due, frame));
    if (camera.habit() == Habit.REPEATING && number % REPEATED_EVERY == 0) {
      for (long after : REPEATED_AFTER_NANOS) {
        departures.add(new Departure(captured + after, frame));
      }
    }
  }

  /** Whether a frame may be told that it came too late. */
  static boolean mayBeLate(ChaosFrame frame) {
    return frame.camera().habit() == Habit.LATE
        && frame.number().number() % LATE_EVERY == LATE_EVERY - 1;
  }
}
