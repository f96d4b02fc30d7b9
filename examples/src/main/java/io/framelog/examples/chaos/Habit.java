/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

/** What is peculiar about how a camera's frames reach Kafka. */
enum Habit {
  /** Nothing. */
  STEADY,
  /** Two seconds' frames come at once. */
  BURSTING,
  /** It takes pictures for four seconds, then none for twenty-six. */
  PAUSING,
  /** Frames overtake each other, within the bound that the job puts in order. */
  DISORDERED,
  /** Some frames come again: at once, soon, and much later. */
  REPEATING,
  /** Some frames come seconds after their time. */
  LATE,
  /** Pictures change their size. */
  RESIZING,
  /** It goes from one recording to the next. */
  WANDERING
}
