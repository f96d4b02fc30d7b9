/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Flink's two file systems for S3 that can write an object in parts. */
public enum S3Plugin {
  /** Goes on with an upload after a failure, but does not start on Java 24 and later. */
  HADOOP,
  /** Starts on every Java. */
  NATIVE;

  private static final int FIRST_JAVA_WITHOUT_HADOOP = 24;

  /** The one that is correct on the Java that runs this. */
  public static S3Plugin ofThisJava() {
    return Runtime.version().feature() < FIRST_JAVA_WITHOUT_HADOOP ? HADOOP : NATIVE;
  }

  /** A directory as Flink's {@code FLINK_PLUGINS_DIR}, with this plugin only. */
  public Path folder() throws IOException {
    return ServerPrograms.folder(name().toLowerCase(Locale.ROOT));
  }
}
