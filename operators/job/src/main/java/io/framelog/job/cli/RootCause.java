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

/**
 * The line that says why something failed. The engine wraps failures many times, so the deepest one
 * of this program is told: its message names the thing, the value and the way out. What lies below
 * it is added where the message does not say it already.
 */
final class RootCause {

  private static final String OWN_PACKAGES = "io.framelog.";

  private RootCause() {}

  /** The deepest cause of our own that says something, else the deepest of all. */
  static String line(Throwable thrown) {
    Throwable telling = thrown;
    Throwable own = null;
    // A cause can be its own ancestor.
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
      if (message(cause) != null || message(telling) == null) {
        telling = cause;
      }
      if (message(cause) != null && isOwn(cause)) {
        own = cause;
      }
    }
    return own == null || own == telling ? told(telling) : told(own, telling);
  }

  private static String told(Throwable own, Throwable below) {
    String text = told(own);
    String reason = message(below);
    return reason == null || text.contains(reason) ? text : text + ": " + told(below);
  }

  private static String told(Throwable telling) {
    String message = message(telling);
    if (message == null) {
      return kind(telling);
    }
    if (telling instanceof NoSuchFileException missing) {
      String reason = missing.getReason() == null ? "no such file" : missing.getReason();
      return reason + ": " + missing.getFile();
    }
    // Messages of our own are sentences; those of others need their kind to be understood.
    return isOwn(telling) ? message : kind(telling) + ": " + message;
  }

  /** Whether it was made by this program, of whatever class it is. */
  private static boolean isOwn(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return thrown.getClass().getName().startsWith(OWN_PACKAGES)
        || (trace.length > 0 && trace[0].getClassName().startsWith(OWN_PACKAGES));
  }

  private static @Nullable String message(Throwable thrown) {
    String message = thrown.getMessage();
    // A parser of numbers does not know what the number was for: whoever called it does.
    if (message == null || message.isBlank() || thrown instanceof NumberFormatException) {
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
