/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.blueprint;

import org.jspecify.annotations.Nullable;

/**
 * Which time is shown and how it goes on. What is absent is left to the viewer.
 *
 * @param timeline the name of the chosen timeline
 * @param playbackSpeed times real time, above 0
 * @param framesPerSecond of sequence timelines, above 0
 * @param selection the selected range of the timeline
 */
public record TimePanel(
    @Nullable String timeline,
    @Nullable PanelState state,
    @Nullable Double playbackSpeed,
    @Nullable Double framesPerSecond,
    @Nullable PlayState playState,
    @Nullable LoopMode loopMode,
    @Nullable TimeRange selection) {
  public TimePanel {
    if (timeline != null && timeline.isBlank()) {
      throw new IllegalArgumentException(
          "The name of a timeline must not be blank, but was \"" + timeline + "\"");
    }
    requirePositive("A playback speed", playbackSpeed);
    requirePositive("A number of frames per second", framesPerSecond);
  }

  private static void requirePositive(String what, @Nullable Double value) {
    if (value != null && !(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(what + " is a number above 0, but was " + value);
    }
  }

  /** The panel in the state the viewer gives it, on this timeline. */
  public static TimePanel onTimeline(String timeline) {
    return new TimePanel(timeline, null, null, null, null, null, null);
  }

  /** The same, with so much of the panel shown. */
  public TimePanel withState(PanelState value) {
    return new TimePanel(
        timeline, value, playbackSpeed, framesPerSecond, playState, loopMode, selection);
  }

  /** The same, playing so many times as fast as real time. */
  public TimePanel withPlaybackSpeed(double value) {
    return new TimePanel(timeline, state, value, framesPerSecond, playState, loopMode, selection);
  }

  /** The same, with so many steps of a sequence timeline in a second. */
  public TimePanel withFramesPerSecond(double value) {
    return new TimePanel(timeline, state, playbackSpeed, value, playState, loopMode, selection);
  }

  /** The same, playing, paused, or following what comes in. */
  public TimePanel withPlayState(PlayState value) {
    return new TimePanel(
        timeline, state, playbackSpeed, framesPerSecond, value, loopMode, selection);
  }

  /** The same, playing this again and again. */
  public TimePanel withLoopMode(LoopMode value) {
    return new TimePanel(
        timeline, state, playbackSpeed, framesPerSecond, playState, value, selection);
  }

  /** The same, with this range of the timeline selected. */
  public TimePanel withSelection(TimeRange value) {
    return new TimePanel(
        timeline, state, playbackSpeed, framesPerSecond, playState, loopMode, value);
  }
}
