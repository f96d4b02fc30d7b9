/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import io.framelog.rrd.archetype.EncodedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The examples of reading in README.md. */
final class ReadingExample {
  private ReadingExample() {}

  static List<Integer> pictureSizes(Path path, long from, long to) throws IOException {
    List<Integer> sizes = new ArrayList<>();
    // example: a part of a file
    ChunkQuery minute =
        ChunkQuery.ofEntity(EntityPath.parse("cam/left"))
            .between(Timeline.timestampNanos("capture_time"), from, to);
    try (RecordingFile file = RecordingFile.open(path);
        Stream<Row> rows = file.rows(minute)) {
      rows.forEach(
          row -> {
            ByteBuffer jpeg = row.blob(EncodedImage.BLOB).orElseThrow();
            sizes.add(jpeg.remaining());
          });
    }
    // end
    return sizes;
  }

  static long bytesOfChunks(Path path) throws IOException {
    long bytes = 0;
    // example: headers alone
    try (RecordingReader reader = RecordingReader.open(path)) {
      while (reader.peek().isPresent()) {
        if (reader.peek().get().kind() == MessageKind.CHUNK) {
          bytes += reader.peek().get().byteSize();
        }
        reader.skip();
      }
    }
    // end
    return bytes;
  }
}
