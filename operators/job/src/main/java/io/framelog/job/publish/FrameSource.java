/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Pictures one after the other. */
public interface FrameSource extends AutoCloseable {

  /** The usual quality of what has to be encoded: the encoder's best. */
  int DEFAULT_JPEG_QUALITY = 95;

  /**
   * The next picture, or null at the end.
   *
   * @throws IOException if it cannot be read; the message names the file
   */
  @Nullable SourceFrame next() throws IOException;

  /** How many frames so far were broken and therefore left out. */
  int skippedFrames();

  @Override
  void close();

  /**
   * The frames of a clip as JPEG, or the pictures of a folder in the order of their names. A
   * picture that is a JPEG is taken byte for byte; others are encoded.
   *
   * @param jpegQuality of what has to be encoded, 1 to 100
   * @throws IOException if there is no such clip or folder, or the folder holds no picture
   */
  static FrameSource open(Path clipOrFolder, int jpegQuality) throws IOException {
    if (Files.isDirectory(clipOrFolder)) {
      return PictureFolder.open(clipOrFolder, jpegQuality);
    }
    if (!Files.isReadable(clipOrFolder)) {
      throw new NoSuchFileException(clipOrFolder.toString(), null, "no readable clip or folder");
    }
    return ClipFrames.open(clipOrFolder, jpegQuality);
  }
}
