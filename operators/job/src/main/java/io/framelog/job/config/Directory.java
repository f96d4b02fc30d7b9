/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Checks a directory of any of Flink's file systems. */
final class Directory {
  private static final String EXPECTED =
      "an absolute path or a URI such as file:///var/recordings or s3://bucket/recordings";

  private Directory() {}

  /** The directory with its scheme; a problem of the section if it is none. */
  static Optional<String> read(Section section, String key, RunsOn runsOn) {
    String text = section.text(key, EXPECTED).orElse(null);
    if (text == null) {
      return Optional.empty();
    }
    if (text.startsWith("/")) {
      // A plain path may hold spaces and percent signs, which a URI may not.
      return local(section, key, Path.of(text).normalize(), runsOn);
    }
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      section.problem(key, text, EXPECTED);
      return Optional.empty();
    }
    boolean usable =
        uri.getScheme() != null
            && !uri.isOpaque()
            && uri.getQuery() == null
            && uri.getFragment() == null;
    if (usable && uri.getScheme().equals("file")) {
      if (uri.getAuthority() == null && uri.getPath().startsWith("/")) {
        return local(section, key, Path.of(uri.getPath()).normalize(), runsOn);
      }
      section.problem(key, text, "three slashes after file:, such as file:///var/recordings");
      return Optional.empty();
    }
    if (usable && (uri.getAuthority() != null || uri.getScheme().equals("hdfs"))) {
      return Optional.of(text);
    }
    section.problem(key, text, EXPECTED);
    return Optional.empty();
  }

  private static Optional<String> local(Section section, String key, Path path, RunsOn runsOn) {
    String uri = "file://" + path;
    return switch (runsOn) {
      case CLUSTER -> Optional.of(uri);
      case THIS_MACHINE -> {
        Path existing = path;
        while (!Files.exists(existing) && existing.getParent() != null) {
          existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
          section.problem(key, path.toString(), "a directory, but %s is none".formatted(existing));
        } else if (!Files.isWritable(existing)) {
          section.problem(
              key,
              path.toString(),
              "a writable directory: %s may not write to %s"
                  .formatted(System.getProperty("user.name"), existing));
        }
        yield Optional.of(uri);
      }
    };
  }
}
