/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.video.ImageFileSettings;
import io.framelog.video.VideoSettings;
import java.io.Serializable;

/** What is made of the frames of a route. */
public sealed interface Encoding extends Serializable {

  /** What is done to pictures before. */
  Preparation preparation();

  /** Bare pixels, in the layout they came in wherever Rerun's viewer shows that. */
  record RawImages(Preparation preparation) implements Encoding {
    private static final long serialVersionUID = 1L;

    /** Of pictures as they come. */
    public RawImages() {
      this(Preparation.none());
    }
  }

  /**
   * Picture files. One that is of the kind already, and is neither turned nor shrunk, stays the
   * published one, byte for byte.
   */
  sealed interface ImageFiles extends Encoding {
    ImageFileSettings settings();
  }

  /** JPEG files. */
  record JpegImages(ImageFileSettings.Jpeg settings, Preparation preparation)
      implements ImageFiles {
    private static final long serialVersionUID = 1L;

    /** With the default quality, of pictures as they come. */
    public JpegImages() {
      this(ImageFileSettings.Jpeg.defaults(), Preparation.none());
    }
  }

  /** PNG files. */
  record PngImages(ImageFileSettings.Png settings, Preparation preparation) implements ImageFiles {
    private static final long serialVersionUID = 1L;

    /** With the default level, of pictures as they come. */
    public PngImages() {
      this(ImageFileSettings.Png.defaults(), Preparation.none());
    }
  }

  /** Video, in whole groups of pictures. */
  record Video(VideoSettings settings, VideoLayout layout, Preparation preparation)
      implements Encoding {
    private static final long serialVersionUID = 1L;

    public Video(VideoSettings settings, VideoLayout layout) {
      this(settings, layout, Preparation.none());
    }

    /** As segments of one MP4 each. */
    public Video(VideoSettings settings) {
      this(settings, VideoLayout.ASSET);
    }
  }
}
