/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.format;

import io.framelog.rrd.Blobs;
import io.framelog.rrd.Cells;
import io.framelog.rrd.Chunk;
import io.framelog.rrd.ComponentColumn;
import io.framelog.rrd.EntityPath;
import io.framelog.rrd.Texts;
import io.framelog.rrd.archetype.TextLog;
import io.framelog.rrd.archetype.VideoCodec;
import io.framelog.rrd.archetype.VideoStream;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of which some lack a component: absent cells here, chunks of their own in the SDK. */
final class RowCases {
  private static final int COUNT = 12;

  private RowCases() {}

  static List<Chunk> chunks(CaseMedia media) {
    boolean[] keyframes = new boolean[COUNT];
    boolean[] leveled = new boolean[COUNT];
    long[] frames = new long[COUNT];
    for (int i = 0; i < COUNT; i++) {
      keyframes[i] = i % 6 == 0;
      leveled[i] = i % 3 == 0;
      frames[i] = i;
    }
    List<String> texts = IntStream.range(0, COUNT).mapToObj(i -> "line " + i).toList();
    return List.of(
        Chunk.staticRow(Cases.NAMING, EntityPath.of("stream"), VideoStream.codec(VideoCodec.H264)),
        Chunk.timed(
            Cases.NAMING,
            EntityPath.of("stream"),
            Cases.FRAME,
            frames,
            VideoStream.columns(Blobs.ofArrays(media.samples()), keyframes)),
        Chunk.timed(
            Cases.NAMING,
            EntityPath.of("log"),
            Cases.FRAME,
            frames,
            TextLog.columns(texts)
                .and(
                    ComponentColumn.of(
                        TextLog.LEVEL, Cells.sparse(leveled), Texts.repeated("INFO", 4)))));
  }
}
