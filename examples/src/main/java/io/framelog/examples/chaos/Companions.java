/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.chaos;

import io.framelog.rrd.part.PartManifest;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which files lie beside a recording because it is there: its manifest, its videos. */
final class Companions {
  private static final String RECORDING = ".rrd";
  private static final Pattern VIDEO = Pattern.compile("(.+)~at\\d+\\.mp4");

  private Companions() {}

  static boolean areOf(Set<Path> recordings, Path file) {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(PartManifest.SUFFIX)) {
      String described = name.substring(0, name.length() - PartManifest.SUFFIX.length());
      return recordings.contains(file.resolveSibling(described));
    }
    Matcher video = VIDEO.matcher(name);
    return video.matches() && recordings.contains(file.resolveSibling(video.group(1) + RECORDING));
  }
}
