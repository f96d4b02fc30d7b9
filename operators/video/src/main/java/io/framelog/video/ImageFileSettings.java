/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What kind of picture file is written, and how. */
public sealed interface ImageFileSettings extends Serializable {

  /** IANA media type of the files. */
  String mediaType();

  /** What the decoder of these files is called by {@link FileKind}. */
  private FileKind kind() {
    return this instanceof Png ? FileKind.PNG : FileKind.JPEG;
  }

  /** Whether a file is of that kind already. */
  default boolean matches(PictureFile file) throws PictureException {
    return FileKind.of(file.bytes()) == kind();
  }

  /**
   * Baseline JPEG.
   *
   * @param quality 1 to 100 on the scale of the Independent JPEG Group
   * @param chroma how much colour is kept; null for as much as the picture has, but 4:2:0 where it
   *     is neither 4:2:0, 4:2:2 nor gray
   */
  record Jpeg(int quality, @Nullable ChromaLayout chroma) implements ImageFileSettings {
    private static final long serialVersionUID = 1L;
    public static final int DEFAULT_QUALITY = 90;

    public Jpeg {
      if (quality < 1 || quality > 100) {
        throw new IllegalArgumentException("quality must be 1 to 100, but was " + quality);
      }
    }

    /** Quality 90, chroma as in the picture. */
    public static Jpeg defaults() {
      return new Jpeg(DEFAULT_QUALITY, null);
    }

    @Override
    public String mediaType() {
      return "image/jpeg";
    }
  }

  /**
   * PNG: lossless, 8 or 16 bits as the picture has.
   *
   * @param level 0 (fast, large) to 9 (slow, small) of zlib
   */
  record Png(int level) implements ImageFileSettings {
    private static final long serialVersionUID = 1L;
    public static final int DEFAULT_LEVEL = 3;

    public Png {
      if (level < 0 || level > 9) {
        throw new IllegalArgumentException("level must be 0 to 9, but was " + level);
      }
    }

    /** Level 3, half the time of 6 for a sixth more bytes of camera pictures. */
    public static Png defaults() {
      return new Png(DEFAULT_LEVEL);
    }

    @Override
    public String mediaType() {
      return "image/png";
    }
  }
}
