/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import java.util.List;

/**
 * A camera of the chaos test.
 *
 * @param id shown in its pictures
 * @param topic where its frames go, which decides how they are kept
 */
record ChaosCamera(int id, String topic, Habit habit, int framesPerSecond) {
  static final String DEVICE = "robot";

  /** Topics are named after what becomes of their frames. */
  static final String JPEG = "chaos-jpeg";

  static final String RAW = "chaos-raw";
  static final String VIDEO = "chaos-video";

  /** One of each habit, and all three encodings. */
  static List<ChaosCamera> fleet() {
    return List.of(
        new ChaosCamera(1, JPEG, Habit.STEADY, 15),
        new ChaosCamera(2, JPEG, Habit.BURSTING, 15),
        new ChaosCamera(3, JPEG, Habit.PAUSING, 10),
        new ChaosCamera(4, JPEG, Habit.DISORDERED, 15),
        new ChaosCamera(5, JPEG, Habit.REPEATING, 10),
        new ChaosCamera(6, JPEG, Habit.LATE, 10),
        new ChaosCamera(7, JPEG, Habit.RESIZING, 10),
        new ChaosCamera(8, JPEG, Habit.WANDERING, 10),
        new ChaosCamera(9, RAW, Habit.PAUSING, 8),
        new ChaosCamera(10, RAW, Habit.RESIZING, 5),
        new ChaosCamera(11, VIDEO, Habit.STEADY, 8),
        new ChaosCamera(12, VIDEO, Habit.RESIZING, 8));
  }

  static List<String> topics() {
    return List.of(JPEG, RAW, VIDEO);
  }

  String name() {
    return "cam" + id;
  }

  /** Entity of its frames, as the job's routes name it. */
  String entity() {
    return "/" + DEVICE + "/" + name();
  }
}
