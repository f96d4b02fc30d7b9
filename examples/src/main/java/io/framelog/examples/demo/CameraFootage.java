/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.demo;

import io.framelog.video.ClipFrame;
import io.framelog.video.ClipReader;
import io.framelog.video.JpegEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The frames of one camera, in the order they were taken. */
sealed interface CameraFootage extends AutoCloseable {

  /** The next frame, or null after the last. */
  @Nullable DemoFrame next() throws IOException;

  @Override
  void close();

  /** A clip or a directory of pictures, whose first frame was taken at {@code startNanos}. */
  static CameraFootage open(Path footage, DemoCamera camera, long startNanos) throws IOException {
    Path source = footage.resolve(camera.footage());
    return Files.isDirectory(source)
        ? Pictures.of(source, camera, startNanos)
        : new Clip(camera, startNanos, ClipReader.open(source));
  }

  /** A clip: what the camera saw is encoded as the JPEGs that a camera driver would publish. */
  final class Clip implements CameraFootage {
    private static final int JPEG_QUALITY = 90;

    private final DemoCamera camera;
    private final long startNanos;
    private final ClipReader clip;
    private final JpegEncoder jpegs = new JpegEncoder(JPEG_QUALITY);

    private Clip(DemoCamera camera, long startNanos, ClipReader clip) {
      this.camera = camera;
      this.startNanos = startNanos;
      this.clip = clip;
    }

    @Override
    public @Nullable DemoFrame next() throws IOException {
      ClipFrame frame = clip.next();
      return frame == null
          ? null
          : new DemoFrame(camera, startNanos + frame.ptsNanos(), jpegs.encode(frame.picture()));
    }

    @Override
    public void close() {
      jpegs.close();
      clip.close();
    }
  }

  /** JPEG files, which have no times of their own. */
  final class Pictures implements CameraFootage {
    /** 5 frames a second, and 7 ns more: nothing on the road may round a capture time. */
    private static final long PERIOD_NANOS = 200_000_007L;

    private final DemoCamera camera;
    private final Iterator<Path> files;
    private long captureNanos;

    private Pictures(DemoCamera camera, Iterator<Path> files, long startNanos) {
      this.camera = camera;
      this.files = files;
      this.captureNanos = startNanos;
    }

    private static Pictures of(Path directory, DemoCamera camera, long startNanos)
        throws IOException {
      try (Stream<Path> entries = Files.list(directory)) {
        List<Path> files = entries.sorted().toList();
        return new Pictures(camera, files.iterator(), startNanos);
      }
    }

    @Override
    public @Nullable DemoFrame next() throws IOException {
      if (!files.hasNext()) {
        return null;
      }
      DemoFrame frame = new DemoFrame(camera, captureNanos, Files.readAllBytes(files.next()));
      captureNanos += PERIOD_NANOS;
      return frame;
    }

    @Override
    public void close() {
      // Files are read whole, one at a time: nothing is open.
    }
  }
}
