/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.kafka;

/**
 * Something about a cluster that whoever wrote the job should know.
 *
 * @param subject what it is about, such as {@code topic camera-frames}
 * @param message what was found, what is expected, and the way out
 */
public record Finding(Severity severity, String subject, String message) {

  /** What follows from it. */
  public enum Severity {
    /** As it should be. */
    OK,
    /** Works, but perhaps not as it was meant. */
    NOTE,
    /** The job would fail, or leave frames out. */
    PROBLEM
  }

  static Finding ok(String subject, String message) {
    return new Finding(Severity.OK, subject, message);
  }

  static Finding note(String subject, String message) {
    return new Finding(Severity.NOTE, subject, message);
  }

  static Finding problem(String subject, String message) {
    return new Finding(Severity.PROBLEM, subject, message);
  }

  @Override
  public String toString() {
    return "%-8s%s: %s".formatted(severity, subject, message);
  }
}
