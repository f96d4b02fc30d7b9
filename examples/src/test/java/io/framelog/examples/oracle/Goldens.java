/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.oracle;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** Recordings that Rerun's own Python SDK wrote. */
public final class Goldens {

  private Goldens() {}

  /** 12 frames each of AV1 and H.264 as AssetVideo, every frame referenced, on timeline time. */
  public static Path assetVideo() {
    return file("asset_video.rrd");
  }

  /** 6 JPEG frames on /cam/jpeg and 6 PNG frames on /cam/png, 64x48. */
  public static Path encodedImage() {
    return file("encoded_image.rrd");
  }

  /** 12 samples each of AV1, H.264 and H.265 as VideoStream, two of them keyframes. */
  public static Path videoStream() {
    return file("video_stream.rrd");
  }

  private static Path file(String name) {
    URL url = Goldens.class.getResource("/golden/" + name);
    if (url == null) {
      throw new IllegalStateException("No golden/" + name + " on the class path");
    }
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Cannot open " + url, e);
    }
  }
}
