/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.regex.Pattern;

/**
 * Which logical recording data belongs to. Files with equal ids are shown as one recording.
 *
 * @param applicationId the application, which a Rerun catalog takes for the name of a dataset: 1 to
 *     {@value #MAX_APPLICATION_ID_LENGTH} ASCII letters, digits, blanks and {@code _ - . : [ ]};
 *     Rerun's tools replace any other by a name of their own. Not blank
 * @param recordingId unique per recording; a catalog calls it the segment id. Not blank
 */
public record RecordingId(String applicationId, String recordingId) {
  public static final int MAX_APPLICATION_ID_LENGTH = 180;

  private static final Pattern ENTRY_NAME = Pattern.compile("[A-Za-z0-9 _.:\\[\\]-]+");

  public RecordingId {
    requireText("application id", applicationId);
    requireText("recording id", recordingId);
    if (!isApplicationId(applicationId)) {
      throw new IllegalArgumentException(
          "An application id has at most "
              + MAX_APPLICATION_ID_LENGTH
              + " ASCII letters, digits, blanks and _ - . : [ ], but was \""
              + applicationId
              + "\"; a Rerun catalog would refuse it, and its tools replace it");
    }
  }

  /** Whether a text can be an application id. */
  public static boolean isApplicationId(String text) {
    return !text.isBlank()
        && text.length() <= MAX_APPLICATION_ID_LENGTH
        && ENTRY_NAME.matcher(text).matches();
  }

  private static void requireText(String what, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "The " + what + " must not be blank, but was \"" + value + "\"");
    }
  }
}
