/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.flink.util.SerializedThrowable;
import org.jspecify.annotations.Nullable;

/** The line that says why something failed: the engine wraps it many times. */
final class RootCause {

  private RootCause() {}

  /** The deepest cause that says something. */
  static String line(Throwable thrown) {
    Throwable telling = thrown;
    // A cause can be its own ancestor.
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
      if (message(cause) != null || message(telling) == null) {
        telling = cause;
      }
    }
    String message = message(telling);
    if (message == null) {
      return kind(telling);
    }
    if (telling instanceof NoSuchFileException missing) {
      String reason = missing.getReason() == null ? "no such file" : missing.getReason();
      return reason + ": " + missing.getFile();
    }
    // Messages of our own are sentences; those of others need their kind to be understood.
    return telling.getClass().getName().startsWith("io.framelog.")
        ? message
        : kind(telling) + ": " + message;
  }

  private static @Nullable String message(Throwable thrown) {
    String message = thrown.getMessage();
    if (message == null || message.isBlank()) {
      return null;
    }
    String kind = thrown instanceof SerializedThrowable it ? it.getOriginalErrorClassName() : "";
    String text = message.startsWith(kind + ": ") ? message.substring(kind.length() + 2) : message;
    return text.strip().lines().findFirst().orElse(null);
  }

  private static String kind(Throwable thrown) {
    String name =
        thrown instanceof SerializedThrowable serialized
            ? serialized.getOriginalErrorClassName()
            : thrown.getClass().getName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
