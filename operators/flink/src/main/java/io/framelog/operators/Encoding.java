/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.operators;

import io.framelog.video.VideoSettings;
import java.io.Serializable;

/** What is made of the frames of a route. */
public sealed interface Encoding extends Serializable {

  /** The decoded planes, in the YUV layout of the JPEG. */
  record RawImages() implements Encoding {
    private static final long serialVersionUID = 1L;
  }

  /** The published JPEG itself, byte for byte. */
  record JpegImages() implements Encoding {
    private static final long serialVersionUID = 1L;
  }

  /** Video, in whole groups of pictures. */
  record Video(VideoSettings settings, VideoLayout layout) implements Encoding {
    private static final long serialVersionUID = 1L;

    /** As segments of one MP4 each. */
    public Video(VideoSettings settings) {
      this(settings, VideoLayout.ASSET);
    }
  }
}
