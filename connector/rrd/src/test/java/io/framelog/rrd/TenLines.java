/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import io.framelog.rrd.archetype.EncodedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The example of the README. */
final class TenLines {
  private TenLines() {}

  static void write(Path file, List<byte[]> jpegs, long[] captureNanos) throws IOException {
    EntityPath camera = EntityPath.of("cam", "left");
    Timeline time = Timeline.timestampNanos("capture_time");
    RecordingId recording = new RecordingId("fleet", "robot-7");
    try (RowWriter rows =
        RowWriter.over(RecordingWriter.create(file, recording), ChunkNaming.ofPart("left"))) {
      for (int i = 0; i < jpegs.size(); i++) {
        rows.log(camera, time, captureNanos[i], EncodedImage.of(jpegs.get(i), "image/jpeg"));
      }
      rows.finish();
    }
  }
}
