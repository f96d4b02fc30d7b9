/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.frame.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the CDR messages to files, for libraries of other languages. */
public final class WriteMessages {
  private WriteMessages() {}

  /** The only argument is the folder. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Files.write(
        folder.resolve("compressed-image.cdr"), Messages.of("sensor_msgs/msg/CompressedImage"));
    Files.write(folder.resolve("image.cdr"), Messages.of("sensor_msgs/msg/Image"));
  }
}
