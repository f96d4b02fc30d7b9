/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import java.io.IOException;
import java.util.Locale;
import java.util.OptionalLong;
import org.apache.flink.core.fs.Path;

/**
 * Why a part could not be published, by what follows from it: how often it is tried again, and what
 * a person has to do if that does not help.
 */
sealed interface CommitFailure {

  /** What is wrong and what to do, for the person who reads the log. */
  String message();

  /** How it is tried again; not at all where trying cannot help. */
  default Backoff backoff() {
    return Backoff.NONE;
  }

  /** The store did not answer, or answered with an error that may pass. */
  record Passing(String cause) implements CommitFailure {
    @Override
    public String message() {
      return "the store failed (" + cause + "); the part is tried again when the job restarts";
    }

    @Override
    public Backoff backoff() {
      return new Backoff(/* attempts= */ 5, /* firstMillis= */ 200);
    }
  }

  /** The store asked for fewer requests. */
  record Throttled(String cause) implements CommitFailure {
    @Override
    public String message() {
      return "the store asks for fewer requests ("
          + cause
          + "); the part is tried again when the job restarts: longer slices or a lower parallelism"
          + " need fewer requests";
    }

    @Override
    public Backoff backoff() {
      return new Backoff(/* attempts= */ 7, /* firstMillis= */ 500);
    }
  }

  /** The store does not let this job write. */
  record Refused(String cause) implements CommitFailure {
    @Override
    public String message() {
      return "the store refuses this job ("
          + cause
          + "); give it the right to read and write there: the part is tried again when the job"
          + " restarts";
    }
  }

  /** The upload is gone, and nothing with the part's bytes is visible. */
  record LostUpload(Path object) implements CommitFailure {
    @Override
    public String message() {
      return "its upload to "
          + object
          + " is lost; restore a checkpoint or savepoint from before the part ended, or read its"
          + " records again into another directory";
    }
  }

  /** The key was taken by other bytes, and there is no copy that could go elsewhere. */
  record TakenKey(Path object) implements CommitFailure {
    @Override
    public String message() {
      return object
          + " became visible with other bytes while this job held the same part, and this process"
          + " has no copy of it to store elsewhere; move that object away and let the job restart,"
          + " and see that no other job writes to this directory";
    }
  }

  /** What became visible is not as long as what was written. */
  record WrongLength(Path object, long expected, OptionalLong found) implements CommitFailure {
    @Override
    public String message() {
      return "%s should have %d bytes, but has %s: the store lost some of them; move that object away, and restore a checkpoint or savepoint from before the part ended"
          .formatted(
              object, expected, found.isEmpty() ? "vanished" : Long.toString(found.getAsLong()));
    }
  }

  /** An equal object was visible when the part was written. */
  record Vanished(Path object) implements CommitFailure {
    @Override
    public String message() {
      return object
          + " was visible when the part was written, but is gone: put it back, or restore a"
          + " checkpoint or savepoint from before the part ended";
    }
  }

  /** The part is visible, but nobody was told. */
  record Unannounced(String cause) implements CommitFailure {
    @Override
    public String message() {
      return "it is visible, but could not be announced ("
          + cause
          + "); it is announced again when the job restarts";
    }

    @Override
    public Backoff backoff() {
      return new Backoff(/* attempts= */ 5, /* firstMillis= */ 200);
    }
  }

  /** Tells by what a store's plugin threw: each has exceptions of its own, so by their words. */
  static CommitFailure of(IOException e) {
    if (e instanceof PartCommitException known) {
      return known.failure();
    }
    String cause = words(e);
    String text = cause.toLowerCase(Locale.ROOT);
    if (text.contains("slowdown")
        || text.contains("slow down")
        || text.contains("throttl")
        || text.contains("too many requests")
        || text.contains("reduce your request rate")) {
      return new Throttled(cause);
    }
    if (text.contains("accessdenied")
        || text.contains("access denied")
        || text.contains("permission denied")
        || text.contains("signaturedoesnotmatch")
        || text.contains("invalidaccesskeyid")) {
      return new Refused(cause);
    }
    return new Passing(cause);
  }

  private static String words(Throwable e) {
    StringBuilder words = new StringBuilder();
    int depth = 0;
    for (Throwable each = e; each != null && depth < 8; each = each.getCause()) {
      String text = each.toString();
      if (words.indexOf(text) < 0) {
        words.append(depth == 0 ? "" : ", because of ").append(text);
      }
      depth++;
    }
    return words.toString();
  }
}
