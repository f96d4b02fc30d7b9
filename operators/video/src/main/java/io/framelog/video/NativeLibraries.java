/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.av_version_info;

import java.io.IOException;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;

/**
 * FFmpeg's native libraries, which JavaCPP unpacks from their jar into a cache folder. That needs a
 * folder that can be written and about 65 MB of space once per machine.
 */
final class NativeLibraries {
  private static final String CACHE_PROPERTY = "org.bytedeco.javacpp.cachedir";

  /** Not an exception in a static initialiser: the reason must be there at each later call, too. */
  private static final @Nullable String PROBLEM = load();

  private NativeLibraries() {}

  /**
   * Loads the libraries where that was not done yet, and redirects FFmpeg's log.
   *
   * @throws VideoException if they cannot be loaded; the message names the folder and the way out
   */
  static void require() {
    if (PROBLEM != null) {
      throw new VideoException(PROBLEM);
    }
    NativeLog.install();
  }

  /** Which build this is. */
  static String version() {
    require();
    return "FFmpeg " + av_version_info().getString();
  }

  private static @Nullable String load() {
    try {
      for (Class<?> library :
          new Class<?>[] {avutil.class, avcodec.class, avformat.class, swscale.class}) {
        Loader.load(library);
      }
      return null;
    } catch (LinkageError | RuntimeException e) {
      return ("FFmpeg's native libraries cannot be loaded: %s. JavaCPP unpacks them into %s, which must"
              + " be a folder that can be written, on a disk with 65 MB of space that allows programs;"
              + " -D%s=DIR names another one")
          .formatted(rootCause(e), cacheFolder(), CACHE_PROPERTY);
    }
  }

  private static String rootCause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private static String cacheFolder() {
    try {
      return Loader.getCacheDir().toString();
    } catch (IOException | RuntimeException e) {
      return System.getProperty(
          CACHE_PROPERTY, System.getProperty("user.home") + "/.javacpp/cache");
    }
  }
}
