/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.publish;

import io.framelog.video.ClipFrame;
import io.framelog.video.ClipReader;
import io.framelog.video.JpegEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The frames of a clip, each encoded as JPEG. */
final class ClipFrames implements FrameSource {
  private final ClipReader clip;
  private final JpegEncoder encoder;
  private int frames;

  private ClipFrames(ClipReader clip, JpegEncoder encoder) {
    this.clip = clip;
    this.encoder = encoder;
  }

  static ClipFrames open(Path file, int jpegQuality) throws IOException {
    JpegEncoder encoder = new JpegEncoder(jpegQuality);
    try {
      return new ClipFrames(ClipReader.open(file), encoder);
    } catch (IOException e) {
      encoder.close();
      throw e;
    }
  }

  @Override
  public @Nullable SourceFrame next() throws IOException {
    ClipFrame frame = clip.next();
    return frame == null
        ? null
        : new SourceFrame(
            "frame " + frames++,
            OptionalLong.of(frame.ptsNanos()),
            encoder.encode(frame.picture()));
  }

  @Override
  public int skippedFrames() {
    return clip.skippedFrames();
  }

  @Override
  public void close() {
    clip.close();
    encoder.close();
  }
}
