/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.audit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of every record.
 *
 * @param frames how many of each camera and day met each fate
 * @param deadLetters how many records are among the dead letters, by reason; each once
 * @param lettersAlsoPublished dead letters whose record is in a part as well
 * @param unreadable records that are neither frames nor dead letters, though they ought to be dead
 *     letters
 * @param problems objects without a manifest and such, in words
 */
public record AuditReport(
    SortedMap<CameraDay, Map<Fate, Long>> frames,
    SortedMap<String, Long> deadLetters,
    long lettersAlsoPublished,
    long unreadable,
    List<String> problems) {

  public AuditReport {
    problems = List.copyOf(problems);
  }

  /** Whether every record is accounted for once. */
  public boolean isClean() {
    return unreadable == 0
        && lettersAlsoPublished == 0
        && problems.isEmpty()
        && frames.values().stream()
            .flatMap(fates -> fates.entrySet().stream())
            .noneMatch(fate -> fate.getKey().isFault() && fate.getValue() > 0);
  }

  /** How many frames of all cameras and days met that fate. */
  public long total(Fate fate) {
    return frames.values().stream().mapToLong(fates -> fates.getOrDefault(fate, 0L)).sum();
  }

  /** Counts while the audit goes on. */
  static final class Builder {
    private final SortedMap<CameraDay, Map<Fate, Long>> frames = new TreeMap<>();
    private final SortedMap<String, Long> deadLetters = new TreeMap<>();
    private final List<String> problems;
    private long lettersAlsoPublished;
    private long unreadable;

    Builder(List<String> problems) {
      this.problems = problems;
    }

    void frame(CameraDay cameraDay, Fate fate) {
      frames
          .computeIfAbsent(cameraDay, unused -> new EnumMap<>(Fate.class))
          .merge(fate, 1L, Long::sum);
    }

    void deadLetter(String reason) {
      deadLetters.merge(reason, 1L, Long::sum);
    }

    void letterAlsoPublished() {
      lettersAlsoPublished++;
    }

    void unreadable() {
      unreadable++;
    }

    AuditReport build() {
      return new AuditReport(frames, deadLetters, lettersAlsoPublished, unreadable, problems);
    }
  }
}
