/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.util.Arrays;

/**
 * A picture file in memory: JPEG, PNG or WebP, told apart by its first bytes. Broken bytes are
 * found when it is decoded, not here.
 *
 * @param bytes the whole file, shared with the caller
 */
@SuppressWarnings("ArrayRecordComponent") // a file; equality is by content below
public record PictureFile(byte[] bytes) implements SourcePicture {

  /**
   * How the file says it is to be turned, from its EXIF data.
   *
   * @throws PictureException if the bytes are no kind of picture file
   */
  public Orientation orientation() throws PictureException {
    return ExifOrientation.of(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PictureFile that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "PictureFile[" + bytes.length + " bytes]";
  }
}
