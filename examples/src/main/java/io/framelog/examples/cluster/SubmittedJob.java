/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.cluster;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code flink run} says. */
final class SubmittedJob {
  private static final Pattern SUBMITTED =
      Pattern.compile("Job has been submitted with JobID ([0-9a-f]{32})");

  private SubmittedJob() {}

  /**
   * The job's id.
   *
   * @throws IOException with all that was said, if no job was submitted
   */
  static String idIn(String output) throws IOException {
    Matcher matcher = SUBMITTED.matcher(output);
    if (!matcher.find()) {
      throw new IOException("flink run failed: " + output);
    }
    return matcher.group(1);
  }
}
