/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.audit;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A camera on one day, UTC.
 *
 * @param device empty where records name none
 */
public record CameraDay(String device, String camera, LocalDate day)
    implements Comparable<CameraDay> {
  private static final Comparator<CameraDay> ORDER =
      Comparator.comparing(CameraDay::device)
          .thenComparing(CameraDay::camera)
          .thenComparing(CameraDay::day);

  @Override
  public int compareTo(CameraDay other) {
    return ORDER.compare(this, other);
  }
}
