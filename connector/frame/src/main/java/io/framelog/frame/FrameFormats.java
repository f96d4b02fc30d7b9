/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame;

import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** The formats there are, by name: those of this module, and those of jars beside it. */
public final class FrameFormats {

  private FrameFormats() {}

  /** The names that routes can use, in alphabetical order. */
  public static List<String> names() {
    TreeSet<String> names = new TreeSet<>();
    for (FrameFormat format : formats()) {
      names.add(format.name());
    }
    return List.copyOf(names);
  }

  /**
   * The format of that name.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public static FrameFormat named(String name) {
    for (FrameFormat format : formats()) {
      if (format.name().equals(name)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "a format is one of %s, but was '%s'".formatted(String.join(", ", names()), name));
  }

  /** Not the thread's loader: a cluster's threads know nothing of the jars that come with a job. */
  private static ServiceLoader<FrameFormat> formats() {
    return ServiceLoader.load(FrameFormat.class, FrameFormats.class.getClassLoader());
  }
}
